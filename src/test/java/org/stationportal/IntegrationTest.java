package org.stationportal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;

/**
 * For {@code *IT} and {@code *KT}: the whole portal without a web server, on a real MariaDB. All share one context and
 * one schema, so a test makes its own rows and counts no others; one that cannot names a schema of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@UsesSchema("it")
public @interface IntegrationTest {

    @AliasFor(annotation = UsesSchema.class, attribute = "value")
    String schema() default "it";

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
