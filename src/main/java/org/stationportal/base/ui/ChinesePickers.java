package org.stationportal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stationportal.base.Texts;

/** Fields for days and times in the language of the screen: weeks begin on Monday, days are typed as yyyy-MM-dd. */
public final class ChinesePickers {

    private ChinesePickers() {}

    public static DatePicker date(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Locale.SIMPLIFIED_CHINESE);
        picker.setI18n(words());
        return picker;
    }

    public static DateTimePicker dateTime(String label) {
        var picker = new DateTimePicker(label);
        // the Chinese locale writes times with 24 hours, which holds for the English screen as well
        picker.setLocale(Locale.SIMPLIFIED_CHINESE);
        picker.setStep(Duration.ofMinutes(30));
        picker.setDatePickerI18n(words());
        return picker;
    }

    private static DatePickerI18n words() {
        Locale language = language();
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "M-d", "M.d")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(days(
                        language.equals(Texts.CHINESE) ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE,
                        language))
                .setToday(I18NProvider.translate("base.today"))
                .setCancel(I18NProvider.translate("base.back"));
    }

    private static Locale language() {
        UI ui = UI.getCurrent();
        return ui != null && ui.getLocale().getLanguage().equals("en") ? Texts.ENGLISH : Texts.CHINESE;
    }

    /** The field wants Sunday first, whatever day the week begins on. */
    private static List<String> days(TextStyle style, Locale language) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
