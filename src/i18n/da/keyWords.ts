/** To be said aloud. The same place means the same thing in all languages, and stays as it is for ever. */
export const keyWords = `
  hund hest kanin elefant tiger løve giraf zebra pingvin ugle svane snegl edderkop sommerfugl humlebi laks
  delfin krabbe ræv ulv bjørn elg hjort egern skildpadde kamel krokodille kænguru gran rose tulipan svamp
  kaktus bjerg skov strand vandfald vulkan ørken måne stjerne regnbue sky sne lyn lejrbål fjer æble banan
  appelsin citron jordbær hindbær blåbær kirsebær mango gulerod kartoffel agurk løg brød ost mælk honning
  pandekage pizza chokolade kaffe salt sukker kiks popcorn hytte dør vindue lampe stol bord seng pude spejl
  stige skorsten hammer spade rive kurv tallerken gaffel kniv gryde flaske glas stearinlys sæbe håndklæde
  tandbørste nål knap papir blyant rygsæk kuffert paraply telefon radio tromme guitar klaver violin fløjte
  harmonika sandal bukser kjole hat vante bælte ring halskæde krone slips forklæde cykel bil bus tog fly
  båd helikopter raket traktor ambulance anker hjul bro tunnel fyrtårn slot kirke vindmølle telt flag
  kompas kort globus knæ hjerte læge bager fisker sømand pirat engel robot spøgelse drage gave slæde
  hængelås batteri magnet mønt sofa hylde ovn gardin maleri postkasse termometer perle diamant guld sølv
  terning puslespil bamse lygte biograf museum hospital gård statue kalkun blæksprutte påfugl grævling
  næsehorn panda koala flamingo struds sild reje græshoppe firben dinosaur spinat radise græskar broccoli
  pasta marmelade sennep rosin kokosnød lakrids asparges rabarber oliven avocado computer badekar propel
  motor hjelm lineal lim viskelæder kalender harpe højttaler medalje pokal hængekøje drivhus bikube komet
  planet satellit astronaut ridder prinsesse havfrue cirkus teater bibliotek fabrik hotel elevator bregne
  palme bambus kastanje koral krystal sporvogn faldskærm taxa dyne pyjamas parfume hveps larve leopard
  bison
`
