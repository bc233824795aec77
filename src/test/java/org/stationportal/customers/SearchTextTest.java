package org.stationportal.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;

/** What of a text is compared. */
@UseCase("UC-016")
class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "' li jian guo ', lijianguo",
        "０５７１－8765 4321, 057187654321",
        "TQ-0012, tq0012",
        "云溪县（东）商贸, 云溪县东商贸",
        "100%_'\\\", 100",
        "%, ''",
        "😀, ''"
    })
    void lettersAndDigitsOnly(String text, String key) {
        assertThat(SearchText.of(text).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "阳光小区3幢, 阳光小区, 3幢",
        "文三路99号阳光小区, 文三路99号阳光小区, ''",
        "东街 8 号, 东街, 8号",
        "王家村3组15号, 王家村, 3组15号",
        "3幢201, '', 3幢201"
    })
    void anAddressIsAPlaceAndAHouse(String text, String place, String house) {
        assertThat(SearchText.of(text).place()).isEqualTo(place);
        assertThat(SearchText.of(text).house()).isEqualTo(house);
    }

    @Test
    void aVeryLongTextIsCutBetweenSigns() {
        assertThat(SearchText.of("𠮷".repeat(5000)).length()).isEqualTo(100);
    }
}
