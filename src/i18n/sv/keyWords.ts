export const keyWords = `
  hund häst kanin elefant tiger lejon giraff zebra pingvin uggla svan snigel spindel fjäril humla lax
  delfin krabba räv varg björn älg hjort ekorre sköldpadda kamel krokodil känguru gran ros tulpan svamp
  kaktus berg skog strand vattenfall vulkan öken måne stjärna regnbåge moln snö blixt lägereld fjäder äpple
  banan apelsin citron jordgubbe hallon blåbär körsbär mango morot potatis gurka lök bröd ost mjölk honung
  pannkaka pizza choklad kaffe salt socker kex popcorn stuga dörr fönster lampa stol bord säng kudde spegel
  stege skorsten hammare spade kratta korg tallrik gaffel kniv gryta flaska glas stearinljus tvål handduk
  tandborste nål knapp papper penna ryggsäck resväska paraply telefon radio trumma gitarr piano fiol flöjt
  dragspel sandal byxor klänning hatt vante bälte ring halsband krona slips förkläde cykel bil buss tåg
  flygplan båt helikopter raket traktor ambulans ankare hjul bro tunnel fyrtorn slott kyrka väderkvarn tält
  flagga kompass karta jordglob knä hjärta läkare bagare fiskare sjöman pirat ängel robot spöke drake gåva
  släde hänglås batteri magnet mynt soffa hylla ugn gardin tavla brevlåda termometer pärla diamant guld
  silver tärning pussel nalle lykta biograf museum sjukhus gård staty kalkon bläckfisk påfågel grävling
  noshörning panda koala flamingo struts sill räka gräshoppa ödla dinosaurie spenat rädisa pumpa broccoli
  pasta marmelad senap russin kokosnöt lakrits sparris rabarber oliv avokado dator badkar propeller motor
  hjälm linjal lim suddgummi kalender harpa högtalare medalj pokal hängmatta växthus bikupa komet planet
  satellit astronaut riddare prinsessa sjöjungfru cirkus teater bibliotek fabrik hotell hiss ormbunke palm
  bambu kastanj korall kristall spårvagn fallskärm taxi täcke pyjamas parfym geting larv leopard bison
`
