/** In place of what AdminJS advertises. */
const Nada = () => null

export default Nada
