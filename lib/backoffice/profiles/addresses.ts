/**
 * Addresses of the lists whose profiles the worker keeps. The list's script is in every page of a back office: of those that it
 * does not know by heart it carries the address alone, and asks for the profile where that fits.
 */
export const addresses = {
  eccube4: String.raw`^[^?]*/order(/page/\d+)?/?(\?|$)`,
  woocommerce: String.raw`^[^?]*/wp-admin/admin\.php\?(?!.*\baction=edit)(.*&)?page=wc-orders(&|$)`,
  woocommerceClassic: String.raw`^[^?]*/wp-admin/edit\.php\?(.*&)?post_type=shop_order(&|$)`,
} as const;
