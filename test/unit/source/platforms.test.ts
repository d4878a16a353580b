// Which pages belong to a newsroom and which to an account on a platform.
import { describe, expect, it } from 'vitest';
import { describeSource } from '../../../utils/source/index.ts';
import { article, sign, signs } from './pages.ts';

const platformOf = (host: string, path: string, notice?: string): string | undefined =>
  describeSource({
    url: `https://${host}${path}`,
    article: article({}),
    page: signs({ host, path, notices: notice ? [sign(notice, 'tail')] : [] }),
  }).carrier.platform;

describe('platform', () => {
  it.each([
    ['www.163.com', '/dy/article/K0AB12CD0511A6N9.html', '网易号'],
    ['dy.163.com', '/v2/article/detail/EF00000000000000.html', '网易号'],
    ['www.sohu.com', '/a/778000000_120702', '搜狐号'],
    ['baijiahao.baidu.com', '/s', '百家号'],
    ['www.toutiao.com', '/article/7367000000000000000/', '头条号'],
    ['mp.weixin.qq.com', '/s', '微信公众号'],
    ['k.sina.com.cn', '/article_1234567890_499602d2001.html', '新浪创作者'],
  ])('%s%s is decided by the address: %s', (host, path, name) => {
    expect(platformOf(host, path)).toBe(name);
  });

  it.each([
    [
      'news.ifeng.com',
      '/c/8Wda7wAAAAA',
      '特别声明：以上作品内容(包括在内的视频、图片或音频)为凤凰网旗下自媒体平台“大风号”用户上传并发布',
      '大风号',
    ],
    [
      'new.qq.com',
      '/rain/a/20240518A0000000',
      '免责声明：本内容来自腾讯平台创作者，不代表腾讯新闻或腾讯网的观点和立场。',
      '企鹅号',
    ],
    [
      'www.thepaper.cn',
      '/newsDetail_forward_4550000',
      '本文为澎湃号作者或机构在澎湃新闻上传并发布，仅代表该作者或机构观点',
      '澎湃号',
    ],
    [
      'finance.sina.com.cn',
      '/roll/doc-iaaaaaa.shtml',
      '特别声明：以上文章内容仅代表作者本人观点，不代表新浪网观点或立场。',
      '新浪创作者',
    ],
    [
      'www.360kuai.com',
      '/93c1f8a0b',
      '以上内容（包括图片及视频）为创作者平台"快传号"用户上传并发布，本平台仅提供信息存储服务',
      '快传号',
    ],
  ])('%s%s is decided by the notice', (host, path, notice, name) => {
    expect(platformOf(host, path, notice)).toBe(name);
    expect(platformOf(host, path)).toBeUndefined();
  });

  it.each([
    ['news.163.com', '/20/0229/18/F6ISIFBD0001899O.html'],
    ['tech.sina.com.cn', '/it/2024-05-10/doc-inausehc0000000.shtml'],
    ['www.chinaz.com', '/2024/0719/1600000.shtml'],
    ['www.bbc.com', '/news/articles/c0000000000o'],
  ])('%s%s is a newsroom page', (host, path) => {
    expect(platformOf(host, path)).toBeUndefined();
  });

  it('ignores the notice of one platform on the host of another', () => {
    expect(
      platformOf('copy.example.com', '/1.html', '特别声明：以上内容为自媒体平台“网易号”用户上传并发布'),
    ).toBeUndefined();
  });
});
