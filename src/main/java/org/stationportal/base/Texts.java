package org.stationportal.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words on the screen: one bundle per module, {@code texts/<module>_zh.properties} and {@code _en.properties}.
 * Chinese is the first language and the answer for every locale but English.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Texts() throws IOException {
        var bundles = new TreeSet<String>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_zh.properties")) {
            bundles.add(
                    "texts/" + Objects.requireNonNull(resource.getFilename()).replace("_zh.properties", ""));
        }
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    /** The text of a key; a missing key shows itself between exclamation marks. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Locale language = locale.getLanguage().equals("en") ? ENGLISH : Locale.CHINESE;
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, "!" + key + "!", language), key);
    }

    /** The label of an enum constant: key {@code <prefix>.<constant>}. */
    public String label(String prefix, Enum<?> constant, Locale locale) {
        return getTranslation(prefix + "." + constant.name(), locale);
    }

    public String of(RuleViolation violation, Locale locale) {
        return getTranslation(violation.key(), locale, violation.arguments());
    }
}
