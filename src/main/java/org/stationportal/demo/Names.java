package org.stationportal.demo;

import java.util.random.RandomGenerator;

/** Names of people, firms and places that nobody bears on purpose; the same for the same generator. */
final class Names {

    private static final String[] SURNAMES = ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓"
                    + " 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱")
            .split(" ");
    private static final String[] GIVEN = ("建国 秀英 桂英 志强 玉兰 建华 文军 丽华 国强 春梅 海燕 永福 金凤 少华 淑珍 德胜 小红 振东 雪梅 立军 玉梅 宏伟 红梅"
                    + " 俊杰 凤英 成林 美玲 家明 桂兰 学文 晓东 翠萍 长河 慧敏 明辉 素芬 卫国 艳 勇 伟 静 磊 军 洋 涛 超 霞 平 刚 辉 玲 燕 彬 鹏 杰 娟 斌 宁")
            .split(" ");
    private static final String[] FIRM = "和顺 鑫源 丰泽 万家 兴旺 鸿运 同福 永盛 金桥 恒达 聚友 福满 瑞丰 新城 华康 利民 佳和 顺达 广源 宏图 春晖 青松".split(" ");
    private static final String[] SHOP = "超市 副食店 餐馆 服装店 五金店 药房 理发店 茶楼 快递站 汽修店 水果店 文具店 诊所 早餐店 电器行 花店".split(" ");
    private static final String[] WORKS = "木材加工厂 粮油加工厂 机械加工厂 砖厂 面粉厂 塑料制品厂 建材厂 饲料厂 印刷厂 家具厂".split(" ");
    private static final String[] LARGE = "水泥有限公司 铸造有限公司 纺织有限公司 化工有限公司 食品有限公司 冷链物流有限公司 电子有限公司 造纸有限公司".split(" ");
    private static final String[] FARM = "灌溉站 养殖场 种植合作社 果园 大棚基地 渔场 农机合作社".split(" ");

    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    String person() {
        return any(SURNAMES) + any(GIVEN);
    }

    String shop() {
        return any(FIRM) + any(SHOP);
    }

    String works() {
        return any(FIRM) + any(WORKS);
    }

    String large() {
        return any(FIRM) + any(LARGE);
    }

    String farm() {
        return any(FIRM) + any(FARM);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
