import type { join as source } from '../da/join.ts'
import type { Shape } from '../shape.ts'

export const join: Shape<typeof source> = {
  title: 'Ta emot',
  text: 'Skanna koden på den andras telefon.',
  cameraTrouble: 'Appen kan inte använda kameran. Den kanske saknar tillåtelse.',
  withoutCamera: 'Det gör ingenting. Klistra in länken från inbjudan här.',
  pasteOpen: 'Klistra in en länk eller skriv en kod',
  paste: 'Länk eller kod',
  pasteHint: 'Hela mejlet får gärna följa med. Du kan också skriva in din återställningskod här.',
  pasteGo: 'Läs den',
  reading: 'Ett ögonblick',
  emptyLink: 'Länken är tom, eller så har sidan laddats om. Öppna länken en gång till, eller skanna koden.',
  elsewhere: {
    title: 'Vänta lite',
    here: 'Fortsätt här ändå',
    'ios-tab': {
      text: 'På en iPhone har appen på hemskärmen sitt eget minne. Svarar du här finns samtalet bara i webbläsaren, och Safari kan radera det om du inte öppnar det på en vecka.',
      steps: [
        'Kopiera länken.',
        'Öppna Side om side från hemskärmen.',
        'Tryck på ”Skanna en kod”, och klistra in länken.',
      ],
      install: 'Finns den inte där än? Tryck på ”Dela”, och välj ”Lägg till på hemskärmen”.',
    },
    'inside-app': {
      text: 'Länken är öppnad inne i en annan app. Det du skriver här kan appen glömma, och telefonens egen webbläsare ser det inte.',
      steps: [
        'Kopiera länken.',
        'Öppna telefonens webbläsare, Safari eller Chrome.',
        'Klistra in länken i adressfältet och öppna den.',
      ],
      install: '',
    },
  },
  preview: {
    title: ({ name }) => `${name} räcker dig den andra änden`,
    form: ({ form }) => `Inbjudan till ${form}`,
    stored: 'det här sparar telefonen',
    storedItems: [
      'Samtalet och era namn. Bara era telefoner kan läsa det ni skriver',
      'Det du skriver för dig själv kan bara du läsa, om ni inte är flera om telefonen',
      'Servern får bara förseglade paket som den inte kan öppna',
    ],
    myName: 'Ditt namn',
    accept: 'Ja, jag är med',
    decline: 'Inte nu',
    validUntil: ({ when }) => `Inbjudan gäller till ${when}`,
    ahead: ({ name, when }) =>
      `Du har redan ett samtal med ${name}${when && ` (${when})`}. Säger du ja här har ni två: använd det ena och ta bort det andra.`,
    sharedPhone: ({ names }) =>
      `Här i telefonen finns redan ${names}. Delar ni på den kan ni läsa varandras egna anteckningar. Har du en egen telefon, öppna länken där.`,
    unknownPhone: ({ name }) =>
      `Din telefon känner inte igen den som du skannade. Säg bara ja om ${name} står här och själv höll i den.`,
  },
  clock: ({ day, time }) =>
    `Här är klockan ${time} den ${day}. Stämmer det inte, eller går klockan fel på den andra telefonen, så ställ den och försök igen.`,
  noServer: {
    title: 'Servern svarar inte',
    what: 'Telefonen har nät men når inte servern. Måste man logga in på nätet här, så gör det, eller använd mobilnätet.',
  },
  failures: {
    damaged: {
      title: 'Länken är avklippt',
      what: 'Något av länken saknas eller har ändrats på vägen. Utan hela länken kan telefonen inte låsa upp samtalet.',
      works: [
        'Dina anteckningar och andra samtal finns kvar här.',
        'Den som bjöd in har inte förlorat något.',
      ],
      todo: 'Skanna koden i stället, eller be att få länken igen.',
    },
    foreign: {
      title: 'Det här är ingen inbjudan',
      what: 'Koden eller länken hör till något annat än Side om side på den här adressen.',
      works: ['Dina anteckningar och andra samtal finns kvar här.', 'Inget är sparat eller skickat.'],
      todo: 'Se efter om du fick rätt kod, och försök igen.',
    },
    expired: {
      title: 'Inbjudan har gått ut',
      what: 'Den gäller bara en viss tid, och nu är den ute.',
      works: [
        'Dina anteckningar och andra samtal finns kvar här.',
        'Den som bjöd in kan skapa en ny på ett ögonblick.',
      ],
      todo: 'Be om en ny inbjudan.',
    },
    answered: {
      title: 'Inbjudan är redan besvarad',
      what: 'Bara det första svaret släpps in, så att en länk som hamnat fel inte kan användas.',
      works: [
        'Dina anteckningar och andra samtal finns kvar här.',
        'Den som bjöd in kan se vem som svarade.',
      ],
      todo: 'Var det du, lägg till den här på telefonen du svarade med, under ”Dina telefoner”. Var det inte du? Säg till, och be om en ny.',
    },
    renewed: {
      title: 'Inbjudan har bytts ut',
      what: 'Den som bjöd in har skapat en ny i stället. Den här släpper inte in någon längre.',
      works: ['Dina anteckningar och andra samtal finns kvar här.', 'Den nya inbjudan gäller.'],
      todo: 'Be om den nya inbjudan.',
    },
    'newer-version': {
      title: 'Din app är lite för gammal',
      what: 'Inbjudan är skapad med en nyare version som den här appen inte kan läsa.',
      works: ['Dina anteckningar och andra samtal finns kvar här.', 'Inbjudan gäller fortfarande.'],
      todo: 'Stäng appen helt, öppna den med nät, och försök igen.',
    },
    offline: {
      title: 'Här finns inget nät',
      what: 'Länken kan inte öppnas förrän telefonen har nät.',
      works: [
        'Dina anteckningar och andra samtal finns kvar här.',
        'Står ni bredvid varandra går det utan nät.',
      ],
      todo: 'Be den andra visa koder utan nät, och skanna dem.',
    },
    unknown: {
      title: 'Inbjudan går inte att hitta',
      what: 'Servern känner inte till den. Kanske har telefonen den kommer från inte varit på nätet ännu. Eller så är den tillbakadragen eller borttagen.',
      works: ['Dina anteckningar och andra samtal finns kvar här.', 'Inget är sparat eller skickat.'],
      todo: 'Be den som bjöd in dig att öppna appen med nät, och öppna sedan länken igen. Eller be om en ny inbjudan.',
    },
    own: {
      title: 'Det är din egen inbjudan',
      what: 'Du har skapat den på den här telefonen. Den ska användas på den andras.',
      works: ['Samtalet finns här som du lämnade det.'],
      todo: 'Skicka länken, eller låt den andra skanna koden.',
    },
    'still-in': {
      title: 'Du är redan med på den här telefonen',
      what: 'Samtalet finns redan här, och inbjudan är till en annan telefon.',
      works: ['Samtalet finns här som du lämnade det.'],
      todo: 'Öppna samtalet från startsidan.',
    },
    'unknown-phone': {
      title: 'Vems telefon är det?',
      what: 'Inbjudan säger att den är från gruppens chef. Men den kommer från en telefon som din inte känner igen.',
      works: ['Samtalet finns här som du lämnade det.', 'Inget är sparat eller skickat.'],
      todo: 'Fråga chefen själv. När ni står bredvid varandra kan du be att få se koder utan nät, och skanna dem.',
    },
    'own-offline': {
      title: 'Här finns inget nät',
      what: 'Koden kan inte användas förrän telefonen har nät.',
      works: ['Inget har sparats eller skickats.'],
      todo: 'Försök igen när det finns nät. Har du skrivit in koden står den kvar här så länge.',
    },
    typo: {
      title: 'Ett tecken i koden är fel',
      what: 'Minst ett tecken är fel läst eller skrivet. Det ser appen på koden.',
      works: ['Koden på papperet gäller fortfarande.', 'Inget är sparat eller skickat.'],
      todo: 'Gå igenom den, fyra tecken i taget, eller skanna den.',
    },
    nothing: {
      title: 'Koden hittar ingenting',
      what: 'Koden är rätt skriven, men på servern finns inget som hör till den. Kanske har den bytts ut.',
      works: ['Inget är sparat eller skickat.'],
      todo: 'Se efter om du har en nyare kod och om appen är öppen på rätt adress.',
    },
    'link-over': {
      title: 'Koden gäller inte längre',
      what: 'Koden från din andra telefon gäller i tio minuter och bara för en telefon.',
      works: ['Allt på den andra telefonen finns kvar.', 'Inget har kommit över.'],
      todo: 'Visa en ny kod på den andra telefonen och skanna den.',
    },
    'link-own': {
      title: 'Koden kommer från en telefon som redan är med',
      what: 'De två telefonerna hör redan ihop.',
      works: ['Allt är här som du lämnade det.'],
      todo: 'Skanna koden med den telefon du vill lägga till.',
    },
    storage: {
      title: 'Telefonen vill inte spara',
      what: 'Svaret är inte skickat, för samtalet kunde inte sparas här.',
      works: ['Inbjudan gäller fortfarande.', 'Inget har gått förlorat.'],
      todo: 'Frigör utrymme på telefonen, eller öppna appen i ett vanligt fönster, och försök igen.',
    },
  },
  failureScan: 'Skanna koden',
  failurePaste: 'Klistra in länken igen',
  failureType: 'Tillbaka till koden',
}
