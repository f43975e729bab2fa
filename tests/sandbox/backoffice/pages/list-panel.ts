import { allStatuses, carriers, statuses, today } from '../choices.ts';
import { markup, type Markup } from '../web/markup.ts';
import { option } from './layout.ts';

/** Button values say which of the two panels was used; the selects of both are sent. */
export type PanelPlace = 0 | 1;

/**
 * 処理パネル: things to do with the ticked orders. It stands above and below the list, with the same ids in
 * both places, as it is known from the field. Status, carrier, bulk input and fee work; the rest answers on
 * the spot that it is not part of this contract.
 */
export function processingPanel(place: PanelPlace, stat: number): Markup {
  const current = stat === allStatuses.id ? 1 : stat;
  return markup`<section class="panel" aria-label="処理パネル${place === 0 ? '（上）' : '（下）'}">
<h2 class="panel__title">処理パネル<small>注文一覧のチェックした項目の処理を行います。</small><output class="panel__answer"></output></h2>
<table class="panel__table"><tbody>
<tr><th scope="row">受注ステータスの変更</th><td>
<select name="status_id" aria-label="変更後のステータス">${statuses.map((status) => option(status.id, status.label, current))}</select> に
<button type="submit" name="Bstatus" value="${place}">変更する</button></td>
<th scope="row">配送業者</th><td>
<select name="trader_type" aria-label="変更後の配送業者">${carriers.map((name) => option(name, name, carriers[0]))}</select> に
<button type="submit" name="Btrader" value="${place}">変更する</button></td></tr>
<tr><th scope="row">メール送信</th><td>
<select aria-label="メールの種類"><option>＝＝サンクスメール＝＝</option><option>＝＝発送完了メール＝＝</option><option>＝＝入金確認メール＝＝</option></select> の
<button type="button" data-refuse="未契約">送信画面へ</button>
<button type="button" data-refuse="未契約">一括</button> <button type="button" data-refuse="未契約">プレビュー</button></td>
<th scope="row">帳票作成</th><td>
<select aria-label="帳票の種類"><option>受注伝票</option><option>納品書</option><option>ピッキングリスト</option></select> を
<button type="button" data-refuse="未契約">作成する</button></td></tr>
<tr><th scope="row">一括入力</th><td>
<select id="inputstype" name="inputstype" aria-label="入力する項目"><option value="1">入金日</option><option value="3" selected>出荷日</option><option value="4">お届け日</option><option value="7">ひとことメモ</option><option value="10">個口数</option></select>
<input type="text" id="input_word" name="input_word" value="${today}" size="14" aria-label="入力する内容"> を
<button type="submit" name="B013" value="${place}">追記</button>
<button type="submit" id="B012" name="B012" value="${place}">上書き</button>
<small>※空欄で消去</small></td>
<th scope="row">手数料一括入力</th><td>
手数料に <input type="text" name="bulk_fee" value="" size="6" class="number" aria-label="手数料（円）"> 円を
<button type="submit" name="Bfee" value="${place}">書き込む</button></td></tr>
<tr class="panel__postpay"><th scope="row">後払い</th><td colspan="3">
<select name="postpay_service" aria-label="後払いサービス"><option>クロネコ代金後払い</option><option>NP後払い</option><option>後払い.com</option><option>アトディーネ</option></select>
${['与信を実行', '与信内容変更', '与信結果確認', '与信キャンセル', '伝票番号同期', '請求書ダウンロード'].map(
  (label) =>
    markup`<button type="button" data-refuse="${label === '請求書ダウンロード' ? '対象外' : '未契約'}">${label}</button>\n`,
)}</td></tr>
<tr><th scope="row">送り状データ</th><td>
<select id="trader_s" name="trader_s" aria-label="送り状の種類"><option>ヤマトB2クラウド</option><option>佐川e飛伝Ⅲ</option><option>ゆうプリR</option></select> 用を
<button type="button" data-refuse="未契約">出力</button></td>
<th scope="row">配送状況</th><td>
<button type="button" data-refuse="未契約">伝票状況更新</button> <small>※出荷日の入力が必要です</small></td></tr>
<tr><th scope="row">受注データの複製</th><td>
<button type="button" data-refuse="対象外">複製する</button> <small>※店舗・電話・FAXの受注のみ</small></td>
<th scope="row">領収書</th><td><button type="button" data-refuse="未契約">作成する</button></td></tr>
</tbody></table>
</section>
`;
}
