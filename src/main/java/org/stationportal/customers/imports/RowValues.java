package org.stationportal.customers.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceRow;

/** The cells of one row by field; what cannot be read is noted and then counts as empty. */
final class RowValues {

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final Pattern EXACT = Pattern.compile("[0-9]{1,15}");
    private static final Pattern UNITS_OF_NUMBER = Pattern.compile("(?i)[,，\\s]|k(w|va)$|千(瓦|伏安)$");
    private static final Pattern UNITS_OF_WHOLE = Pattern.compile("[,，\\s]|\\.0+$|[日号倍]$");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final SourceRow row;
    private final Map<ImportField, Integer> places;
    private final List<Problem> problems = new ArrayList<>();

    RowValues(SourceRow row, Map<ImportField, Integer> places) {
        this.row = row;
        this.places = places;
    }

    List<Problem> problems() {
        return problems;
    }

    void refuse(ImportField field, String key, Object... arguments) {
        problems.add(new Problem(
                row.no(),
                field,
                cell(field).text(),
                key,
                List.of(arguments).stream().map(String::valueOf).toList()));
    }

    String text(ImportField field) {
        SourceCell cell = cell(field);
        String refused = switch (cell.kind()) {
            case TEXT ->
                ImportField.SIGNS.contains(field)
                                && SCIENTIFIC.matcher(cell.text()).matches()
                        ? "scientific"
                        : "";
            case NUMBER -> ImportField.SIGNS.contains(field) && losesDigits(cell.text()) ? "digitsLost" : "";
            case WITHOUT_RESULT -> "formula";
            case ERROR -> "cellError";
            case MERGED -> "mergedCell";
        };
        if (!refused.isEmpty()) {
            refuse(field, "customers.import.error." + refused);
            return "";
        }
        return cell.text();
    }

    <T> @Nullable T known(ImportField field, Function<String, Optional<T>> words) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> known = words.apply(text);
        if (known.isEmpty()) {
            refuse(field, "customers.import.error.word." + field);
        }
        return known.orElse(null);
    }

    @Nullable
    BigDecimal number(ImportField field) {
        String text = UNITS_OF_NUMBER.matcher(text(field)).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            if (text.length() <= 20 && Math.abs(number.scale()) <= 20) {
                return number.setScale(2, RoundingMode.HALF_UP);
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        refuse(field, "customers.import.error.number");
        return null;
    }

    @Nullable
    Integer whole(ImportField field) {
        String text = UNITS_OF_WHOLE.matcher(text(field)).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            refuse(field, "customers.import.error.whole");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A day of the past or today; nobody has verified a meter tomorrow. */
    @Nullable
    LocalDate day(ImportField field, LocalDate today) {
        if (text(field).isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = ImportDays.day(cell(field));
        if (day.isEmpty()) {
            refuse(field, "customers.import.error.day");
        } else if (day.get().isAfter(today) || day.get().getYear() < 1980) {
            refuse(field, "customers.import.error.dayRange");
            return null;
        }
        return day.orElse(null);
    }

    private SourceCell cell(ImportField field) {
        Integer place = places.get(field);
        return place == null ? SourceCell.EMPTY : row.at(place);
    }

    private static boolean losesDigits(String number) {
        return !EXACT.matcher(number).matches();
    }
}
