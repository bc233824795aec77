package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;

/** Names as people type them. */
@UseCase("UC-016")
class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "李建国, lijianguo, LJG",
        "重庆饭店, chongqingfandian, CQFD",
        "曾小贤, zengxiaoxian, ZXX",
        "单田芳, shantianfang, STF",
        "解晓东, xiexiaodong, XXD",
        "仇英, qiuying, QY",
        "任重, renzhong, RZ",
        "查良镛, zhaliangyong, ZLY",
        "区小明, ouxiaoming, OXM",
        "朴树, pushu, PS",
        "翟天临, zhaitianlin, ZTL",
        "尉迟恭, yuchigong, YCG",
        "万俟小红, moqixiaohong, MQXH",
        "欧阳修, ouyangxiu, OYX",
        "吕布, lvbu, LB",
        "女儿红酒家, nverhongjiujia, NEHJJ",
        "解放路小卖部, jiefangluxiaomaibu, JFLXMB",
        "县农业银行, xiannongyeyinhang, XNYYH",
        "会计事务所, kuaijishiwusuo, KJSWS",
        "长兴建材厂, changxingjiancaichang, CXJCC",
        "冯喆, fengzhe, FZ",
        "林垚, linyao, LY",
        "ABC 超市 24h, abcchaoshi24h, ABCCS24H",
        "Ａ座物业, azuowuye, AZWY",
        "'', '', ''",
        "😀·（）, '', ''"
    })
    void aNameAsItIsTyped(String name, String full, String initials) {
        assertThat(Pinyin.full(name)).isEqualTo(full);
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @Test
    void ofAnEndlessNameTwoHundredLettersAreKept() {
        assertThat(Pinyin.full("庄".repeat(100))).hasSize(200);
    }

    @Test
    void everyCommonCharacterHasASound() {
        // the characters of GB 2312, level one: those of which names are made
        var gb = java.nio.charset.Charset.forName("GB2312");
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                String sign = new String(new byte[] {(byte) row, (byte) cell}, gb);
                assertThat(Pinyin.full("一" + sign)).as(sign).matches("yi[a-z]+");
                assertThat(Pinyin.full(sign)).as(sign).matches("[a-z]+");
            }
        }
    }
}
