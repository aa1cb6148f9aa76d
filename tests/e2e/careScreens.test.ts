import { tourOfCare } from './careTour.ts'
import { checkOnTour } from './checkOnTour.ts'

checkOnTour('On every screen and sheet that keeps a conversation safe', tourOfCare, { stops: 30, phones: 4 })
