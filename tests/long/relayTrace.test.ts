// The trace of system calls, which a short run leaves out where there is no strace.
process.env.NEEDS_STRACE = 'yes'
await import('../relay/durableOrder.test.ts')
await import('../relay/diskFaults.test.ts')

export {}
