/** As Chromium says that a full disk took in only a part of what was written. */
export const isCutShort = (error: unknown): boolean => /disk full|NO_SPACE/.test(String(error))
