package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.UseCase;

/** What people type never becomes a formula. */
@UseCase("UC-029")
class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 王芳",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x\")"
            })
    void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王芳", "0007", "1.3", "a=b", "电能表 +1"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void eachPartOfACellIsSafeByItself() {
        assertThat(CellText.joined(List.of("李班长", "=1", ""), ":")).isEqualTo("李班长:'=1");
    }
}
