import React from 'react'

const EtiquetaDeStatus = () => <div>EtiquetaDeStatus</div>
export default EtiquetaDeStatus
