package org.stationportal.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.base.RuleViolation;

/** Numbers as they stand on real documents, and the slips that are made with them. */
class IdKindTest {

    /** The first card is the example of GB 11643; the others are made up in the same form. */
    @ParameterizedTest
    @CsvSource({
        "IDENTITY_CARD, 11010519491231002X",
        "IDENTITY_CARD, 330106198001011235",
        "IDENTITY_CARD, 330106198802290019",
        "BUSINESS_LICENCE, 91350100M000100Y43",
        "BUSINESS_LICENCE, 99990000MA0000000F",
        "BUSINESS_LICENCE, 91330106MA2ABCDE1G",
        "OTHER, E12345678",
        "OTHER, H1234567(8)",
        "OTHER, 台胞12345678"
    })
    void numbersThatSuchADocumentBears(IdKind kind, String number) {
        assertThat(kind.accepts(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // the check digit is X
                "330106198001011234", // another check digit
                "330106198001021135", // two digits changed places
                "330106198802300011", // 30 February
                "330106198702290012", // no leap year
                "330106198013011233", // month 13
                "440524188001010014", // born in 1880
                "030106198001011238", // no region begins with 0
                "33010619800101123", // one digit short
                "3301061980010112355", // one too many
                "33010619800101123x", // not in capitals
                "33010619800101123５", // a full-width digit
                "130503670401001", // the form before 1999
                ""
            })
    void noIdentityCardBears(String number) {
        assertThat(IdKind.IDENTITY_CARD.accepts(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44", // another check sign
                "91350100M000100Y34", // two signs changed places
                "91350100M000100Y4", // one short
                "91350100M000100Y433", // one too many
                "9135010OM000100Y43", // an O for a 0
                "91350100I000100Y43", // I is no sign of the code
                "330100000012345", // a registration number of before 2015
                ""
            })
    void noLicenceBears(String number) {
        assertThat(IdKind.BUSINESS_LICENCE.accepts(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "ABC 123", "1234567890123456789012345678901", "<script>"})
    void noOtherDocumentBears(String number) {
        assertThat(IdKind.OTHER.accepts(number)).isFalse();
    }

    @Test
    void whatIsTypedWithBlanksAndSmallLettersIsKeptInOneForm() {
        assertThat(IdKind.IDENTITY_CARD.checked("idNo", " 110105 19491231 002x "))
                .isEqualTo("11010519491231002X");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> IdKind.BUSINESS_LICENCE.checked("idNo", "11010519491231002X"))
                .matches(violation -> violation.field().orElseThrow().equals("idNo")
                        && violation.key().equals("customers.error.idNo.BUSINESS_LICENCE"));
    }

    /** Each single wrong digit changes the check digit: that is what MOD 11-2 is for. */
    @Test
    void noSingleSlipInAnIdentityCardNumberGoesUnseen() {
        String right = "11010519491231002X";
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(IdKind.IDENTITY_CARD.accepts(wrong)).as(wrong).isFalse();
                }
            }
        }
    }
}
