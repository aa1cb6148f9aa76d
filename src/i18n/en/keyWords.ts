export const keyWords = `
  dog horse rabbit elephant tiger lion giraffe zebra penguin owl swan snail spider butterfly bumblebee
  salmon dolphin crab fox wolf bear moose deer squirrel turtle camel crocodile kangaroo spruce rose tulip
  mushroom cactus mountain forest beach waterfall volcano desert moon star rainbow cloud snow lightning
  campfire feather apple banana orange lemon strawberry raspberry blueberry cherry mango carrot potato
  cucumber onion bread cheese milk honey pancake pizza chocolate coffee salt sugar biscuit popcorn cabin
  door window lamp chair table bed pillow mirror ladder chimney hammer spade rake basket plate fork knife
  saucepan bottle glass candle soap towel toothbrush needle button paper pencil backpack suitcase umbrella
  phone radio drum guitar piano violin flute accordion sandal trousers dress hat mitten belt ring necklace
  crown tie apron bicycle car bus train aeroplane boat helicopter rocket tractor ambulance anchor wheel
  bridge tunnel lighthouse castle church windmill tent flag compass map globe knee heart doctor baker
  fisherman sailor pirate angel robot ghost dragon present sledge padlock battery magnet coin sofa shelf
  oven curtain painting letterbox thermometer pearl diamond gold silver dice puzzle teddy lantern cinema
  museum hospital farm statue turkey octopus peacock badger rhino panda koala flamingo ostrich herring
  prawn grasshopper lizard dinosaur spinach radish pumpkin broccoli pasta marmalade mustard raisin coconut
  liquorice asparagus rhubarb olive avocado computer bathtub propeller engine helmet ruler glue eraser
  calendar harp loudspeaker medal trophy hammock greenhouse beehive comet planet satellite astronaut knight
  princess mermaid circus theatre library factory hotel lift fern palm bamboo chestnut coral crystal tram
  parachute taxi duvet pyjamas perfume wasp caterpillar leopard bison
`
