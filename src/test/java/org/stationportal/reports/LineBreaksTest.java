package org.stationportal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({"提出, true", "出；, false", "；在, true", "〔U, false", "王〔, true", "ab, false", "元）, false"})
    void noLineBeginsWithAClosingSignOrEndsWithAnOpeningOne(String pair, boolean mayBreak) {
        assertThat(LineBreaks.CHINESE.isSplitCharacter(0, 0, 2, pair.toCharArray(), null))
                .isEqualTo(mayBreak);
    }
}
