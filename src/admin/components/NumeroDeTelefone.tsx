import React from 'react'

const NumeroDeTelefone = () => <div>NumeroDeTelefone</div>
export default NumeroDeTelefone
