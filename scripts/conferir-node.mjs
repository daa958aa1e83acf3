// Says in a sentence that Node is too old. Old ones have to be able to read this file, so it is plain.
const MINIMO = [20, 12]
const [maior, menor] = process.versions.node.split('.').map(Number)

if (maior < MINIMO[0] || (maior === MINIMO[0] && menor < MINIMO[1])) {
  process.stderr.write(
    `É preciso o Node ${MINIMO.join('.')} ou mais novo; este é o ${process.versions.node}. Nada foi feito.\n`,
  )
  process.exit(1)
}
