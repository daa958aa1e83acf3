/** What is reacted with most. */
export const RAPIDOS = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const

const separar = (texto: string): readonly string[] => texto.split(' ')

/** What a shop and its customers say to each other; a phone's keyboard has the rest. */
export const EMOJIS = {
  rostos: separar(
    '😀 😁 😂 🤣 😊 🙂 😉 😍 🥰 😘 😋 😎 🤩 🥳 🤗 🤔 😐 😏 😅 😴 😮 😢 😭 😡 🤯 😱 🥺 😷 🤒 🤦 🤷',
  ),
  gestos: separar('👍 👎 👌 ✌️ 🤞 🤝 🙏 👏 🙌 💪 👋 ☝️ 👇 👉 👈 ✍️ 👀'),
  coracoes: separar('❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💕 💯 ✨ ⭐ 🔥 🎉 🎊 🎁 🎂 🌹 🌻'),
  loja: separar('✅ ❌ ⚠️ ❗ ❓ ⏰ 📅 📍 📞 📷 📄 📎 📦 🚚 🛵 🏪 🛒 💰 💵 💳 🧾 🔑 🔧 🏠 🚗 ✂️ 💇 💅 🐶 🐱'),
  comida: separar('☕ 🍕 🍔 🍟 🌭 🥗 🍝 🍣 🥩 🍞 🧀 🍰 🍫 🍦 🍺 🍷 🥤 🍎 🍌 🍇'),
} as const
export type GrupoDeEmojis = keyof typeof EMOJIS
