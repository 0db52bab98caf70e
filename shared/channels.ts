/** The two channels the bridge is made of; used by preload.ts and electron/ipc/ only. */
export const callChannel = 'second-draft:call'
export const eventChannel = 'second-draft:event'
