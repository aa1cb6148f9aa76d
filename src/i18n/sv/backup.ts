import type { backup as source } from '../da/backup.ts'
import type { Shape } from '../shape.ts'

const talks = (count: number) => `${count} samtal`

export const backup: Shape<typeof source> = {
  title: 'Säkerhetskopia',
  lead: 'En enda fil med allt du har i appen. Med den kan en ny telefon fortsätta där den här slutade.',
  last: ({ when }) => `Den senaste kopian är från ${when}.`,
  never: 'Du har inte gjort någon kopia än.',
  make: {
    open: 'Gör en säkerhetskopia',
    password: 'Välj ett lösenord',
    passwordHint: 'Minst 12 tecken. Tre–fyra ord som du minns är bra.',
    again: 'Skriv det en gång till',
    tooShort: 'Det är för kort. Använd minst 12 tecken.',
    differ: 'De två är inte lika.',
    show: 'Visa lösenordet',
    hide: 'Dölj lösenordet',
    warning:
      'Filen kan bara öppnas med lösenordet. Glömmer du det kan vi inte hjälpa till: ingen annan känner till det.',
    go: 'Gör kopian',
    working: 'Låser filen med ditt lösenord',
    ready: ({ count }) => `Kopian är klar, med ${talks(count)}.`,
    picturesLeftOut: 'Några bilder av planer är för stora för att följa med. De kan alltid göras på nytt.',
    where: 'Lägg den någon annanstans än på den här telefonen: i din mejl, på en dator eller i molnet.',
    share: 'Dela filen',
    save: 'Spara filen på telefonen',
    saidShared: 'Filen är skickad. Kontrollera att den kom fram.',
    saidSaved:
      'Filen ligger bland dina nedladdningar. Flytta den till något annat ställe än den här telefonen.',
    saidFailed: 'Det gick inte. Försök igen, eller på det andra sättet.',
    done: 'Klart',
  },
  file: {
    name: 'sakerhetskopia',
    preface: ({ day }) =>
      `Detta är en säkerhetskopia från appen Side om side, gjord ${day}. Den är låst med ett lösenord som bara den som gjorde den känner till. Öppna appen, välj ”Inställningar” och ”Hämta in en kopia”, och välj den här filen. Ändra inget i den.`,
  },
  cleared: {
    title: 'Telefonen har städat',
    what: 'Webbläsaren har tagit bort det som appen hade sparat här. Det gör en del telefoner när det är ont om plats eller appen inte har använts på länge.',
    works: ['Det som den andra har tagit emot från dig finns kvar där.', 'En säkerhetskopia kan hämtas in.'],
    todo: 'Hämta in din kopia, eller be den andra bjuda in dig igen. Lägg sedan appen på hemskärmen, så händer det mer sällan.',
    anew: 'Börja om',
  },
  restore: {
    open: 'Hämta in en kopia',
    lead: 'Välj filen och skriv lösenordet. Du ser vad som finns i den innan något händer.',
    choose: 'Välj filen',
    chosen: ({ name }) => `Vald: ${name}`,
    password: 'Lösenordet till filen',
    look: 'Se vad som finns i den',
    working: 'Låser upp filen',
    found: ({ count }) => `Filen har ${talks(count)}.`,
    madeAt: ({ day }) => `Den är från ${day}.`,
    here: ({ count }) =>
      count === 1
        ? '1 av dem finns redan här. Det får bara det som saknas, och inget skrivs två gånger.'
        : `${count} av dem finns redan här. De får bara det som saknas, och inget skrivs två gånger.`,
    ofSomebodyElse: ({ count }) =>
      `${talks(count)} på den här telefonen tillhör någon annan. ${count === 1 ? 'Det' : 'Dem'} rör vi inte.`,
    newDevice: 'För de andra är det här en ny telefon. De kan få frågan om de känner den.',
    go: 'Hämta in den',
    restoring: 'Hämtar in',
    done: 'Allt finns här.',
    doneText:
      'Appen hittar själv resten hos dem du pratar med, när det finns nät. Är telefonen ny kan de få frågan om den är din.',
    failures: {
      foreign: 'Det är ingen säkerhetskopia från Side om side.',
      cut: 'Filen är inte hel: början eller slutet saknas. Försök att ta fram den igen.',
      damaged: 'Filen har gått sönder på vägen. Försök att ta fram den igen.',
      'newer-version': 'Kopian är gjord av en nyare version av appen. Hämta den nya och försök igen.',
      'wrong-passphrase': 'Lösenordet stämmer inte. Kontrollera stora och små bokstäver.',
      storage:
        'Det fanns inte plats, eller så ville telefonen inte spara. Inget är ändrat. Frigör utrymme och försök igen.',
    },
  },
}
