package org.stationportal.counter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

/** The number on a receipt can be read again. */
class QrCodeTest {

    @Test
    void readsAsTheNumber() throws Exception {
        var bits = QrCode.bits("BZ202609300001");
        int margin = 2;
        int size = bits.getWidth() - 2 * margin;
        var code = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                code[y][x] = bits.get(x + margin, y + margin);
            }
        }
        assertThat(new Decoder().decode(code).getText()).isEqualTo("BZ202609300001");
    }

    @Test
    void isDrawnAsOneVectorPicture() {
        assertThat(QrCode.svg("BZ202609300001"))
                .startsWith("<svg class=\"sp-qr\"")
                .contains("M2 2h1v1h-1z")
                .endsWith("</svg>");
    }
}
