import { translator } from './translate.ts';

/** What is wrong with the file of a back office's profile. English has the same keys. */
export const profileJa = {
  'profile.at': '「{what}」：',
  'profile.notJson':
    'ファイルを読み取れません（JSON形式ではありません）。書き出したファイルをそのまま選んでください。',
  'profile.newer':
    '新しい版（{what}）で作られたファイルです。拡張機能を更新してから、もう一度選んでください。',
  'profile.missing': '必要な項目がありません。追加してください。',
  'profile.unknown': '「{what}」という項目はありません。つづりを直すか、消してください。',
  'profile.type': '書き方が違います（{what}）。',
  'profile.value': 'この値は使えません。使える値：{what}',
  'profile.tooLong': '長すぎるか、多すぎます（{what}まで）。',
  'profile.tooShort': '短すぎるか、足りません（{what}以上）。',
  'profile.badPattern': '正規表現として読み取れません。書き直してください。',
  'profile.badSelector': 'CSSセレクターとして読み取れません。書き直してください。',
  'profile.badAddress': 'アドレスは「/」か「{name}」で始めてください。ほかのサイトは指定できません。',
  'profile.badAttribute': '属性の名前として使えません。書き直してください。',
  'profile.noPage': '「{what}」というページは order.pages にありません。名前をそろえてください。',
  'profile.noVar': '「{what}」という名前は vars にありません。名前をそろえてください。',
  'profile.lock':
    'このページ（{what}）は、読み取るだけで注文が編集中になります。ほかのページを指定してください。',
  'profile.session':
    'このページ（{what}）は、読み取るだけで一覧の表示が変わります。ほかのページを指定してください。',
} as const;

export const profileEn: Readonly<Record<keyof typeof profileJa, string>> = {
  'profile.at': '“{what}”: ',
  'profile.notJson': 'The file cannot be read (it is no JSON). Choose the file as it was exported.',
  'profile.newer':
    'The file was made by a newer version ({what}). Update the extension, then choose it again.',
  'profile.missing': 'Missing. Please add it.',
  'profile.unknown': 'There is no field “{what}”. Correct its spelling or remove it.',
  'profile.type': 'Not written as expected ({what}).',
  'profile.value': 'This value cannot be used. Possible: {what}',
  'profile.tooLong': 'Too long, or too many (at most {what}).',
  'profile.tooShort': 'Too short, or too few (at least {what}).',
  'profile.badPattern': 'Not a regular expression. Please correct it.',
  'profile.badSelector': 'Not a CSS selector. Please correct it.',
  'profile.badAddress': 'An address begins with “/” or “{name}”. Other sites cannot be named.',
  'profile.badAttribute': 'Not a name of an attribute that can be used. Please correct it.',
  'profile.noPage': 'order.pages has no page “{what}”. Please use one name for it.',
  'profile.noVar': 'vars has no name “{what}”. Please use one name for it.',
  'profile.lock': 'Merely reading this page ({what}) locks the order for others. Please name another page.',
  'profile.session':
    'Merely reading this page ({what}) changes what the list shows next. Please name another page.',
};

export type ProfileWord = keyof typeof profileJa;

export const t = translator('profile');
