package org.stationportal.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.base.RuleViolation;

/** The name by which people know a file: without a path, control signs or anything that turns writing around. */
final class ShownName {

    static final int LONGEST = 120;
    private static final String NAMELESS = "附件";

    private ShownName() {}

    /**
     * The name for a content of the kind. A picture may bear the ending of another picture, since phones and chats mix
     * them up, and gets its own; any other disagreement between name and content is refused.
     */
    static String of(String given, Optional<AttachmentKind> content) {
        String name = cleaned(given);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Optional<AttachmentKind> named = AttachmentKind.ofEnding(ending);
        AttachmentKind kind = content.orElseThrow(() -> named.isPresent()
                ? RuleViolation.at("file", "attachments.error.otherContent", ending)
                : RuleViolation.at("file", "attachments.error.kind"));
        if (named.isPresent() && named.get() != kind && !(named.get().picture() && kind.picture())) {
            throw RuleViolation.at("file", "attachments.error.otherContent", ending);
        }
        boolean keeps = kind.endings().contains(ending);
        String stem = named.isPresent() ? name.substring(0, dot) : name;
        String suffix = "." + (keeps ? ending : kind.endings().getFirst());
        return shortened(stem.isBlank() ? NAMELESS : stem.strip(), LONGEST - suffix.length()) + suffix;
    }

    private static String cleaned(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {}
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    kept.append(' ');
                default -> kept.appendCodePoint("<>:\"|?*".indexOf(sign) >= 0 ? '_' : sign);
            }
        });
        // a leading dot hides a file, and a trailing one is lost on some systems
        return kept.toString().replaceAll("^[. ]+|[. ]+$", "").replaceAll(" {2,}", " ");
    }

    private static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }
}
