/** By how much the process grew at most while something went on. */
export const crescimento = async (fazer: () => Promise<void>): Promise<number> => {
  const antes = process.memoryUsage.rss()
  let pico = antes
  const olhar = () => {
    pico = Math.max(pico, process.memoryUsage.rss())
  }
  const relogio = setInterval(olhar, 5)
  await fazer().finally(() => clearInterval(relogio))
  olhar()
  return pico - antes
}
