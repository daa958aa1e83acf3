const TONS_HZ = [660, 880]
const TOM_S = 0.14
const VOLUME = 0.08

let audio: AudioContext | null = null

/** Two short tones, soft. A browser plays nothing in a page that nobody has touched yet. */
export const tocar = (): void => {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  void audio.resume().catch(() => undefined)
  for (const [i, tom] of TONS_HZ.entries()) {
    const inicio = audio.currentTime + i * TOM_S
    const volume = audio.createGain()
    volume.gain.setValueAtTime(VOLUME, inicio)
    volume.gain.exponentialRampToValueAtTime(0.001, inicio + TOM_S)
    const fonte = audio.createOscillator()
    fonte.frequency.value = tom
    fonte.connect(volume).connect(audio.destination)
    fonte.start(inicio)
    fonte.stop(inicio + TOM_S)
  }
}
