import type { Topic } from './help-topic.ts';

const again = '書き出したファイルをそのまま、もう一度選んでください。';
const againEn = 'Choose the file again, as it was exported.';

/** Files of settings and records, and fees that are written back. Both languages, same keys. */
export const topicsOfFilesJa = {
  notOurs: ['Yoshinのファイルではありません。', '別のファイルを選んでいます。', again],
  newer: [
    '新しい版のYoshinで作られたファイルです。',
    'このパソコンの拡張機能のほうが古いため、内容をすべては読み取れません。',
    '拡張機能を最新版に更新してから、もう一度選んでください。',
  ],
  broken: ['ファイルの内容が壊れています。', '途中で切れたか、保存や転送のときに書き換わっています。', again],
  changed: [
    'ファイルの内容が、書き出したあとで変えられています。',
    'パスワードを別の相手に送らせる書き換えを防ぐため、変えられたファイルのパスワードは開きません。',
    'もう一度、元のパソコンで書き出してください。',
  ],
  wrongPassphrase: [
    'ファイルの合言葉が違います。',
    '書き出したときに決めた、ファイル専用の合言葉が必要です。ロックの合言葉とは別のものです。',
    '合言葉を確かめるか、パスワードを含めずに読み込み、読み込んだあとで入力してください。',
  ],
  movedOn: [
    '確かめている間に、このパソコンの設定や記録が変わりました。',
    '別のタブや自動処理が動いています。',
    '何が変わるかをもう一度確かめてから、読み込んでください。',
  ],
  again: [
    '読み込みの途中の内容が失われました。',
    '確かめている間にブラウザが再起動したか、時間が経ちました。元の設定は残っています。',
    again,
  ],
  refusedShops: [
    'ファイルの中の店舗を保存できません。',
    '今ある店舗や管理者の決まりと合わないものがあります。',
    '画面に示された店舗を直すか、選ばずに読み込んでください。',
  ],
  openIntents: [
    '結果の分からない操作が残っているため、消去できません。',
    '記録やパスワードを消すと、提供元で何が起きたかを確かめられなくなります。',
    '「与信結果確認」で結果を確かめてから、もう一度行ってください。',
  ],
  tooLarge: [
    'ファイルが大きすぎます。',
    '別のファイルを選んだか、記録がとても多くなっています。',
    '記録を含めずに書き出してください。',
  ],
  feeNotWritten: [
    '手数料が、受注管理画面に予定どおりに書き込まれませんでした。',
    '書き込む前の確認で、注文が変わっているか、書き込んだあとの内容が予定と違っていました。与信は変わりません。',
    '受注管理画面で手数料を確かめ、必要なら手で直してください。',
  ],
} as const satisfies Readonly<Record<string, Topic>>;

export const topicsOfFilesEn: Readonly<Record<keyof typeof topicsOfFilesJa, Topic>> = {
  notOurs: ['This is no file of Yoshin.', 'Another file was chosen.', againEn],
  newer: [
    'A newer version of Yoshin made this file.',
    'The extension on this PC is older and cannot read all of it.',
    'Update the extension, then choose the file again.',
  ],
  broken: ['The file is damaged.', 'It was cut off or altered when it was saved or sent.', againEn],
  changed: [
    'The file was changed after it was exported.',
    'Its passwords do not open, so that nobody can have them sent elsewhere.',
    'Export it again on the PC it came from.',
  ],
  wrongPassphrase: [
    'The passphrase of the file is wrong.',
    'It is the one that was chosen when the file was exported, not that of the lock.',
    'Check it, or import without passwords and type them afterwards.',
  ],
  movedOn: [
    'Settings or records of this PC changed meanwhile.',
    'Another tab is at work, or something that happens by itself.',
    'Look again at what will change, then import.',
  ],
  again: [
    'What was being imported is gone.',
    'The browser was restarted meanwhile, or too much time has passed. The former settings are still there.',
    againEn,
  ],
  refusedShops: [
    'A shop in the file cannot be saved.',
    'It does not fit the shops that are there, or the administrator’s rules.',
    'Correct the shops that are shown, or import without them.',
  ],
  openIntents: [
    'There are calls whose result is not known, so nothing can be deleted.',
    'Without records or passwords nobody could find out what happened at the provider.',
    'Find out with “Check result”, then try again.',
  ],
  tooLarge: [
    'The file is too large.',
    'Another file was chosen, or there are very many records.',
    'Export without records.',
  ],
  feeNotWritten: [
    'The fee was not written into the back office as planned.',
    'The order had changed, or was not as planned afterwards. The credit stays as it is.',
    'Look at the fee in the back office and correct it by hand if needed.',
  ],
};
