package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A chart in the browser, drawn by ECharts from the portal's own address; its figures stand in a table beside it. */
@Tag("sp-chart")
@JavaScript("context://js/chart.js")
public class Chart extends Component {

    /** As it lies in the WebJar of the version in the {@code pom.xml}. */
    static final String LIBRARY = "webjars/echarts/5.3.1/dist/echarts.common.min.js";

    public Chart(Spec spec) {
        getElement().setAttribute("library", LIBRARY);
        getElement().setPropertyMap("chart", spec.asMap());
    }

    /** What follows when somebody clicks a cell or bar, by its number. */
    public Chart onChosen(Consumer<String> action) {
        getElement()
                .addEventListener(
                        "chosen",
                        event -> action.accept(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        return this;
    }

    /**
     * What is drawn.
     *
     * @param label   what it shows, for those who do not see it
     * @param colours of each value, the name of a custom property of the styles, such as --sp-accent
     * @param words   each value in words
     * @param numbers what is chosen with each value; empty where nothing is
     * @param limits  values that are marked by a line, with their words; high first
     */
    public record Spec(
            String kind,
            String label,
            List<String> labels,
            List<? extends @Nullable Number> values,
            List<String> colours,
            List<String> words,
            List<String> numbers,
            List<Limit> limits) {

        private Map<String, Object> asMap() {
            Map<String, Object> map = new HashMap<>();
            map.put("kind", kind);
            map.put("label", label);
            map.put("labels", labels);
            map.put("values", values);
            map.put("colours", colours);
            map.put("words", words);
            map.put("numbers", numbers);
            if (!limits.isEmpty()) {
                map.put("high", limits.getFirst().value());
                map.put("highWord", limits.getFirst().word());
                map.put("negative", limits.getLast().value());
                map.put("negativeWord", limits.getLast().word());
            }
            return map;
        }
    }

    /** A marked value. */
    public record Limit(Number value, String word) {}
}
