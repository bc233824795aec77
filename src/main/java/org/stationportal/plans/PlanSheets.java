package org.stationportal.plans;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;

/** The open items of a plan as a sheet to fill in, and such a sheet looked through before it is taken as a whole. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanSheets {

    private static final int AT_ONCE = 500;
    /** What begins a formula, also full-width; an apostrophe in front keeps it text, as in all exports. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final List<String> COLUMNS = List.of(
            "plans.no", "plans.name", "plans.area", "plans.address", "plans.doneOn", "plans.result", "plans.remark");
    private static final double[] WIDTHS = {16, 20, 20, 32, 14, 10, 36};

    private final PlanReader reader;
    private final ItemReader items;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    PlanSheets(PlanReader reader, ItemReader items, CurrentUser currentUser, Texts texts, Clock clock) {
        this.reader = reader;
        this.items = items;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Writes the items that are left of a plan that the one signed in may see, as an .xlsx. */
    public void write(PlanId id, OutputStream out, Locale locale) {
        PlanSummary plan = find(id);
        try (var workbook = new Workbook(out, "station-portal", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.getTranslation("plans.items", locale));
            sheet.freezePane(0, 1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.getTranslation(COLUMNS.get(column), locale));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            int row = 1;
            for (PlanItem item : all(plan.id(), ItemFilter.in(ItemState.PLANNED))) {
                sheet.value(row, 0, safe(item.no()));
                sheet.value(row, 1, safe(item.name()));
                sheet.value(row, 2, safe(item.areaName()));
                sheet.value(row++, 3, safe(item.address().orElse("")));
            }
            sheet.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the sheet would report done of a plan that the one signed in may see, row by row; nothing is written. */
    public SheetPreview read(PlanId id, Path file) {
        PlanSummary plan = find(id);
        return CompletionSheet.read(
                file,
                all(id, ItemFilter.ALL).stream()
                        .collect(Collectors.toMap(PlanItem::no, Function.identity(), (first, second) -> first)),
                plan.month(),
                LocalDate.ofInstant(clock.instant(), PortalTime.ZONE));
    }

    private PlanSummary find(PlanId id) {
        return reader.find(currentUser.get(), id).orElseThrow(() -> RuleViolation.of("plans.error.unknown"));
    }

    private List<PlanItem> all(PlanId id, ItemFilter filter) {
        List<PlanItem> all = new ArrayList<>();
        Page<PlanItem> page;
        do {
            page = items.page(id, filter, all.size() / AT_ONCE, AT_ONCE);
            all.addAll(page.rows());
        } while (page.rows().size() == AT_ONCE);
        return all;
    }

    private static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
