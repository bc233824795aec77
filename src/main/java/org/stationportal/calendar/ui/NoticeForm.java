package org.stationportal.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.PublishedYear;

/** Takes in a year's notice: paste or choose, look at the days, then review what the import would change. */
class NoticeForm extends Div {

    private static final int LARGEST_FILE = 200 * 1024;

    private final Calendars calendars;
    private final BiConsumer<HolidayYear, PublishedYear> review;
    private final TextArea text = new TextArea(getTranslation("calendar.import.text"));
    private final Div preview = new Div();

    NoticeForm(Calendars calendars, BiConsumer<HolidayYear, PublishedYear> review) {
        this.calendars = calendars;
        this.review = review;
        addClassName("calendar-notice");
        text.setHelperText(getTranslation("calendar.import.hint"));
        text.setMaxRows(8);
        text.setMaxLength(LARGEST_FILE);
        text.setWidthFull();
        // what is imported is what was looked at
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> preview.removeAll());
        preview.getElement().setAttribute("aria-live", "polite");
        Button check = new Button(getTranslation("calendar.import.preview"), click -> check());
        add(text, upload(), check, preview);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            text.setValue(new String(bytes, StandardCharsets.UTF_8));
            check();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.addFileRejectedListener(rejected -> Shown.refused(getTranslation("calendar.import.rejected")));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("calendar.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("calendar.import.drop"))));
        return upload;
    }

    private void check() {
        preview.removeAll();
        attempt(() -> {
            HolidayYear notice = calendars.read(text.getValue());
            show(notice, notice.checked());
        });
    }

    private void show(HolidayYear notice, PublishedYear year) {
        String number = String.valueOf(year.year());
        DeadlineWords words = new DeadlineWords(this::getTranslation, getLocale());
        UnorderedList days = new UnorderedList();
        days.addClassName("calendar-preview");
        year.days().forEach(day -> days.add(item(day, words)));
        Button confirm = new Button(
                getTranslation("calendar.import.confirm", number), click -> attempt(() -> review.accept(notice, year)));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.add(
                new Paragraph(getTranslation("calendar.import.summary", number, year.offDays(), year.makeUpDays())),
                days,
                confirm);
    }

    private ListItem item(Day day, DeadlineWords words) {
        boolean makeUp = day.kind() == DayKind.MAKE_UP_WORKDAY;
        ListItem item = new ListItem(
                new Span(words.dayWithYear(day.date())),
                new Span(words.holiday(day.name())),
                new Span(getTranslation(makeUp ? "calendar.strip.makeUp" : "calendar.import.off")));
        item.setClassName("deadline-make-up", makeUp);
        return item;
    }

    /** After the import. */
    void clear() {
        text.clear();
        preview.removeAll();
    }

    /** Runs the action; a rule that it breaks shows at the text. */
    void attempt(Runnable action) {
        Shown.atFields(this, Map.of("days", text), action);
    }
}
