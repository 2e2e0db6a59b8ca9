import type { Language } from './language'
import { type KeysOf, type WordValues, words } from './words'

/** Words of the sign-in, which is there before the dictionaries are; what other rooms say too, they take from here. */
export const entranceWords = words({
  zh: {
    product: '顺单',
    language: '切换到 English',
    toDark: '切换到深色',
    toLight: '切换到浅色',
    title: '登录',
    name: '用户名',
    password: '密码',
    go: '登录',
    show: '显示密码',
    hide: '隐藏密码',
    owner: '忘记密码？请找店主或有管理权限的同事。',
    chooseTitle: '设一个自己的密码',
    chosen: '新密码',
    repeat: '再输一次新密码',
    hint: '至少 {{least}} 个字符',
    different: '两次输入的密码不一样',
    chooseGo: '保存密码并登录',
    required: '请填写',
    unexpected: '程序出错了，数据没有改动。请重试；如果再次出现，请把详情发给我们。',
  },
  en: {
    product: 'ShunDan',
    language: '切换到中文',
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
    title: 'Sign in',
    name: 'User name',
    password: 'Password',
    go: 'Sign in',
    show: 'Show the password',
    hide: 'Hide the password',
    owner: 'Forgot your password? Ask the owner or a manager.',
    chooseTitle: 'Choose a password of your own',
    chosen: 'New password',
    repeat: 'New password again',
    hint: 'At least {{least}} characters',
    different: 'The two passwords differ',
    chooseGo: 'Keep the password and sign in',
    required: 'Please fill in',
    unexpected: 'The program failed; no data was changed. Try again; if it happens again, send us the details.',
  },
})

/** The key of a word of the sign-in, as all the others are called. */
export type EntranceKey = `entrance.${KeysOf<(typeof entranceWords)['zh']>}`

/** A sentence of the sign-in, its `{{places}}` filled with the values, without the dictionaries of all the rooms. */
export function entranceWord(language: Language, key: EntranceKey, values: WordValues = {}): string {
  const sentence = entranceWords[language][key.slice('entrance.'.length) as keyof (typeof entranceWords)['zh']]
  return sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}
