package org.stationportal.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as a line: its fields separated by tabs, an empty field (null) as {@code \N}; in fields a backslash is doubled,
 * and a tab, a line feed and a carriage return are {@code \t}, {@code \n} and {@code \r}.
 */
final class RowText {

    private RowText() {}

    static void append(StringBuilder line, @Nullable String field, boolean last) {
        if (field == null) {
            line.append("\\N");
        } else {
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(c);
                }
            }
        }
        line.append(last ? '\n' : '\t');
    }

    static List<@Nullable String> fields(String line) {
        var fields = new ArrayList<@Nullable String>();
        var field = new StringBuilder();
        boolean none = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(none ? null : field.toString());
                field.setLength(0);
                none = false;
            } else if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                none |= escaped == 'N';
                switch (escaped) {
                    case 't' -> field.append('\t');
                    case 'n' -> field.append('\n');
                    case 'r' -> field.append('\r');
                    default -> field.append(escaped);
                }
            } else {
                field.append(c);
            }
        }
        fields.add(none ? null : field.toString());
        return fields;
    }
}
