import React from 'react'

const Inicio = () => <div>Inicio</div>
export default Inicio
