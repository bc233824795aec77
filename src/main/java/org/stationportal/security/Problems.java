package org.stationportal.security;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;

/** Makes problem details (RFC 9457) in the language of the caller, Chinese unless English is asked for. */
@Component
class Problems {

    private static final String TYPE = "urn:station-portal:problem:";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** Title and detail are the texts {@code security.problem.<name>} and {@code security.problem.<name>.detail}. */
    ProblemDetail of(HttpStatus status, String name, Locale locale, Object... arguments) {
        String key = "security.problem." + name;
        return of(status, name, texts.getTranslation(key + ".detail", locale, arguments), locale);
    }

    ProblemDetail of(HttpStatus status, String name, String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + name));
        problem.setTitle(texts.getTranslation("security.problem." + name, locale));
        return problem;
    }

    /** The header decides and not the default of the machine. */
    static Locale language(jakarta.servlet.http.HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Texts.ENGLISH
                : Texts.CHINESE;
    }
}
