export const keyWords = `
  hund hest kanin elefant tiger løve sjiraff sebra pingvin ugle svane snegle edderkopp sommerfugl humle
  laks delfin krabbe rev ulv bjørn elg hjort ekorn skilpadde kamel krokodille kenguru gran rose tulipan
  sopp kaktus fjell skog strand foss vulkan ørken måne stjerne regnbue sky snø lyn leirbål fjær eple banan
  appelsin sitron jordbær bringebær blåbær kirsebær mango gulrot potet agurk løk brød ost melk honning
  pannekake pizza sjokolade kaffe salt sukker kjeks popcorn hytte dør vindu lampe stol bord seng pute speil
  stige skorstein hammer spade rive kurv tallerken gaffel kniv gryte flaske glass stearinlys såpe håndkle
  tannbørste nål knapp papir blyant ryggsekk koffert paraply telefon radio tromme gitar klaver fiolin
  fløyte trekkspill sandal bukse kjole hatt vott belte ring halskjede krone slips forkle sykkel bil buss
  tog fly båt helikopter rakett traktor ambulanse anker hjul bro tunnel fyrtårn slott kirke vindmølle telt
  flagg kompass kart globus kne hjerte lege baker fisker sjømann pirat engel robot spøkelse drage gave
  slede hengelås batteri magnet mynt sofa hylle ovn gardin maleri postkasse termometer perle diamant gull
  sølv terning puslespill bamse lykt kino museum sykehus gård statue kalkun blekksprut påfugl grevling
  neshorn panda koala flamingo struts sild reke gresshoppe firfisle dinosaur spinat reddik gresskar
  brokkoli pasta marmelade sennep rosin kokosnøtt lakris asparges rabarbra oliven avokado datamaskin
  badekar propell motor hjelm linjal lim viskelær kalender harpe høyttaler medalje pokal hengekøye drivhus
  bikube komet planet satellitt astronaut ridder prinsesse havfrue sirkus teater bibliotek fabrikk hotell
  heis bregne palme bambus kastanje korall krystall trikk fallskjerm taxi dyne pysjamas parfyme veps larve
  leopard bison
`
