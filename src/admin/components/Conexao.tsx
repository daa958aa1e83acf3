import React from 'react'

const Conexao = () => <div>Conexao</div>
export default Conexao
