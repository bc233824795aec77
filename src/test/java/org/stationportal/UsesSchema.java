package org.stationportal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The context's rows lie in this schema of the {@link TestDatabase}; tests with the same one share a context. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(UsesSchema.Factory.class)
public @interface UsesSchema {

    String value();

    class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            UsesSchema schema = TestContextAnnotationUtils.findMergedAnnotation(testClass, UsesSchema.class);
            return schema == null ? null : new Customizer(schema.value());
        }
    }

    /** A record, because equal customizers let the test framework reuse a context. */
    record Customizer(String schema) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, TestDatabase.propertiesFor(schema));
        }
    }
}
