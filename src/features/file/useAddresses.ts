import { useEffect, useState } from 'react'

/** Addresses for pictures in memory, given back when they are no longer shown. */
export function useAddresses(blobs: Blob[]): string[] {
  const [addresses, setAddresses] = useState<string[]>([])
  useEffect(() => {
    const made = blobs.map(blob => URL.createObjectURL(blob))
    setAddresses(made)
    return () => {
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [blobs])
  return addresses
}
