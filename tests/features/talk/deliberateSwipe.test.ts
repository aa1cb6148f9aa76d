import { describe, expect, it } from 'vitest'
import { crosses, isByFinger } from '../../../src/features/talk/deliberateSwipe.ts'

const at = (clientX: number, clientY: number, timeStamp: number) => ({ clientX, clientY, timeStamp })

describe('The lock against rain and pockets', () => {
  it('opens to a finger that goes across, either way, upright and lying down', () => {
    expect(crosses(at(60, 700, 0), at(300, 720, 300), 390)).toBe(true)
    expect(crosses(at(340, 700, 0), at(90, 660, 500), 390)).toBe(true)
    expect(crosses(at(200, 300, 0), at(560, 340, 400), 844)).toBe(true)
    expect(crosses(at(40, 500, 0), at(200, 500, 300), 320)).toBe(true)
  })

  it('stays shut to a tap, to what runs down, to what wanders for long, and to a jump that no hand makes', () => {
    expect(crosses(at(200, 700, 0), at(204, 701, 80), 390)).toBe(false)
    expect(crosses(at(200, 100, 0), at(230, 700, 400), 390)).toBe(false)
    expect(crosses(at(60, 500, 0), at(300, 640, 400), 390)).toBe(false)
    expect(crosses(at(60, 700, 0), at(300, 700, 4000), 390)).toBe(false)
    expect(crosses(at(60, 700, 0), at(300, 700, 10), 390)).toBe(false)
  })

  it('takes a finger and a drop for a touch, and neither a mouse nor what a screen reader presses', () => {
    const touch = { pointerType: 'touch', width: 22, height: 24, pressure: 0.5 }
    expect(isByFinger(touch)).toBe(true)
    expect(isByFinger({ ...touch, pressure: 0 })).toBe(true)
    expect(isByFinger({ ...touch, pointerType: 'mouse' })).toBe(false)
    expect(isByFinger({ ...touch, width: 0, height: 0 })).toBe(false)
    expect(isByFinger({ ...touch, width: 1, height: 1, pressure: 0 })).toBe(false)
  })
})
