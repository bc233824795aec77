package org.stationportal.counter.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A text as a QR code, drawn by the server as vectors, so that it prints sharply. */
class QrCode extends Div {

    QrCode(String text) {
        // the browser parses it: a parser of the server would write viewBox in small letters, and nothing would scale
        getElement().setProperty("innerHTML", svg(text));
    }

    static String svg(String text) {
        BitMatrix bits = bits(text);
        var path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"sp-qr\" role=\"img\" aria-hidden=\"true\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(bits.getWidth(), bits.getHeight(), path);
    }

    static BitMatrix bits(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalStateException("a document number fits into a QR code", e);
        }
    }
}
