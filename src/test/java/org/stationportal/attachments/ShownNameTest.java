package org.stationportal.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;

/** The name that people see. */
@UseCase("UC-013")
class ShownNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "表计.jpg | JPEG | 表计.jpg",
                "表计.JPEG | JPEG | 表计.jpeg",
                "../../etc/passwd | PDF | passwd.pdf",
                "C:\\Users\\王芳\\现场.png | PNG | 现场.png",
                "微信图片.jpg | PNG | 微信图片.png",
                "image | WEBP | image.webp",
                "报告.v2 | PDF | 报告.v2.pdf",
                ".htaccess.pdf | PDF | htaccess.pdf",
                ".pdf | PDF | pdf.pdf",
                "... | DOCX | 附件.docx",
                "a<b>:\"c\".xlsx | XLSX | a_b___c_.xlsx"
            })
    void aNameIsCleanedAndBearsTheEndingOfItsContent(String given, AttachmentKind kind, String shown) {
        assertThat(ShownName.of(given, Optional.of(kind))).isEqualTo(shown);
    }

    @Test
    void controlSignsAndSignsThatTurnTheWritingAreLeftOut() {
        assertThat(ShownName.of("表\r\n计\u0000\u202Egpj.pdf", Optional.of(AttachmentKind.PDF)))
                .isEqualTo("表计gpj.pdf");
    }

    @Test
    void aLongNameIsCutWithoutTearingASignApartAndKeepsItsEnding() {
        String shown = ShownName.of("𠮷".repeat(200) + ".docx", Optional.of(AttachmentKind.DOCX));
        assertThat(shown).isEqualTo("𠮷".repeat(115) + ".docx");
        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"表.xlsx, DOCX", "表.xlsx, PDF", "照片.png, PDF", "说明.docx, JPEG"})
    void aNameThatSaysSomethingElseIsRefused(String given, AttachmentKind kind) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ShownName.of(given, Optional.of(kind)))
                .matches(violation -> violation.key().equals("attachments.error.otherContent"));
    }
}
