import type { commandLineRefusals } from '../value/commandlinerefusal'

type Sentences = Record<(typeof commandLineRefusals)[number], string>

const zh: Sentences = {
  'commandLine.noShop': '「{{folder}}」里没有店铺数据。请检查 --data 后面的文件夹。',
  'commandLine.noPassword': '没有给出密码。请设置 SHUNDAN_PASSWORD，或在提示后输入。',
  'commandLine.passwordShown':
    '命令行参数里的密码，这台电脑上谁都看得到。请把这条请求写成一行，用「-」从标准输入给出。',
  'commandLine.noRequest': '这一行不是请求：{{detail}}。请写成 {"name": "功能", "input": {…}}。',
}

const en: Sentences = {
  'commandLine.noShop': '“{{folder}}” holds no shop. Please check the folder after --data.',
  'commandLine.noPassword': 'No password was given. Please set SHUNDAN_PASSWORD, or type it at the prompt.',
  'commandLine.passwordShown':
    'A password among the arguments is seen by everybody on this computer. Please give the request as a line on standard input, with “-”.',
  'commandLine.noRequest': 'This line is no request: {{detail}}. Please write {"name": "entry", "input": {…}}.',
}

export const commandLineSentences = { zh, en }
