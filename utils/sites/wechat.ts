// WeChat official accounts (微信公众号): the body is in the page, but hidden until the page's own script runs.
import type { SiteRule } from '../model.ts';

const rule: SiteRule = {
  id: 'wechat',
  name: { zh: '微信公众号', en: 'WeChat' },
  hosts: ['mp.weixin.qq.com'],
  articles: ['^mp\\.weixin\\.qq\\.com/s(?:[/?]|$)'],
  title: ['#activity-name'],
  time: ['#publish_time'],
  source: ['#js_name'],
  author: ['#js_author_name', '.rich_media_meta_text:not([id])'],
  account: ['#js_name'],
  body: ['#js_content'],
  credits: ['#js_ip_wording_wrp'],
  clutter: {
    ads: ['#js_sponsor_ad_area', '#js_top_ad_area', '#js_bottom_ad_area'],
    related: [
      '#js_album_keep_read',
      '.rich_media_area_extra',
      '#js_related_container',
      '#js_novel_card',
      '#sg_tj',
    ],
    sidebar: ['#js_pc_qr_code', '#js_profile_qrcode', '#js_pc_weapp_code'],
    comments: ['#js_cmt_container', '#js_cmt_area', '.comment_primary_emotion_panel_wrp'],
    share: [
      '#content_bottom_area',
      '#js_temp_bottom_area',
      '#js_article_bottom_bar',
      '#unlogin_bottom_bar',
      '.reward_area',
    ],
    popup: [
      '.weui-dialog__wrp',
      '#js_minipro_dialog',
      '#js_link_dialog',
      '#js_product_dialog',
      '.wx_bottom_modal_wrp',
      '#js_tags_preview_toast',
    ],
    next: ['[id^="wx_expand"]', '.wx_stream_article_slide_tip'],
    promo: ['#js_tags'],
  },
  platform: 'gongzhonghao',
};

export default rule;
