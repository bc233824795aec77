package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportChoice;
import org.stationportal.customers.imports.ImportDetails;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportSummary;
import org.stationportal.customers.imports.Problem;
import org.stationportal.customers.imports.ProblemCount;

/** Shall it be imported as it is? How many rows are good; what is wrong, by kind and cell by cell. */
final class PreviewStep extends Composite<Div> {

    private final CustomerImports imports;
    private final ImportId id;
    private final RadioButtonGroup<ImportChoice> choice = new RadioButtonGroup<>();

    PreviewStep(CustomerImports imports, ImportDetails details, Runnable mapAgain, Runnable done) {
        this.imports = imports;
        ImportSummary summary = details.summary();
        id = summary.id();
        getContent().addClassName("sp-stack");
        var answer =
                new Div(getTranslation("customers.import.preview", summary.total() - summary.bad(), summary.bad()));
        answer.addClassName("sp-countdown");
        answer.getElement().setAttribute("role", "status");
        getContent().add(answer, actions(summary, mapAgain, done));
        if (summary.bad() > 0) {
            getContent().add(kinds(), cells());
        } else {
            getContent().add(firstRows(details));
        }
    }

    private Div actions(ImportSummary summary, Runnable mapAgain, Runnable done) {
        choice.setItems(ImportChoice.values());
        choice.setItemLabelGenerator(each -> getTranslation("customers.import.choice." + each));
        choice.setLabel(getTranslation("customers.import.choice"));
        choice.setValue(summary.bad() == 0 ? ImportChoice.ALL_OR_NOTHING : ImportChoice.GOOD_ROWS_ONLY);
        choice.setManualValidation(true);
        choice.setVisible(summary.bad() > 0);
        var start = new Button(getTranslation("customers.import.start", summary.total() - summary.bad()), click -> {
            if (Shown.atFields(this, Map.of("choice", choice), () -> imports.start(id, choice.getValue()))) {
                done.run();
            }
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons =
                new Div(start, new Button(getTranslation("customers.import.columns.back"), click -> mapAgain.run()));
        if (summary.bad() > 0) {
            buttons.add(new RejectedLink(imports, summary));
        }
        buttons.add(new Button(getTranslation("customers.import.abandon"), click -> {
            if (Shown.asNotice(this, () -> imports.abandon(id))) {
                done.run();
            }
        }));
        buttons.addClassNames("sp-row-actions", "import-actions");
        return new Div(choice, buttons);
    }

    private UnorderedList kinds() {
        var list = new UnorderedList();
        list.addClassName("import-kinds");
        for (ProblemCount each : imports.problemCounts(id)) {
            list.add(new ListItem(getTranslation(
                    "customers.import.kind",
                    getTranslation("customers.import.field." + each.first().field()),
                    sentence(each.first()),
                    each.number(),
                    String.valueOf(each.first().row()))));
        }
        return list;
    }

    private Grid<Problem> cells() {
        var grid = new Grid<Problem>();
        grid.addClassName("import-problems");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(problem -> String.valueOf(problem.row()))
                .setHeader(getTranslation("customers.import.row"))
                .setWidth("6em")
                .setFlexGrow(0);
        grid.addColumn(problem -> getTranslation("customers.import.field." + problem.field()))
                .setHeader(getTranslation("customers.import.column"))
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addColumn(Problem::value)
                .setHeader(getTranslation("customers.import.value"))
                .setWidth("12em")
                .setFlexGrow(0);
        grid.addColumn(this::sentence)
                .setHeader(getTranslation("customers.import.whatToEnter"))
                .setFlexGrow(1);
        grid.setItems(
                query -> imports.problems(id, query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(imports.problems(id, 0, 1).total()));
        return grid;
    }

    private Grid<java.util.List<String>> firstRows(ImportDetails details) {
        var grid = new Grid<java.util.List<String>>();
        grid.addClassName("import-first");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        for (int i = 0; i < details.headings().size(); i++) {
            int place = i;
            if (details.mapping().containsValue(details.headings().get(i))) {
                grid.addColumn(row -> place < row.size() ? row.get(place) : "")
                        .setHeader(details.headings().get(i))
                        .setAutoWidth(true);
            }
        }
        grid.setItems(details.firstRows());
        return grid;
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
