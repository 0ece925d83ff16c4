package org.entente.web.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The HTML templates, {@code templates/*.ftlh} on the class path. Whatever they print is escaped
 * for HTML, in text and in quoted attributes.
 *
 * <pre>{@code
 * String html = templates.render("home.ftlh", Page.titled("Entente"), Map.of("documents", documents));
 * }</pre>
 */
public final class Templates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  /** Reads templates from the class path; assets get their addresses there. */
  public Templates(Assets assets) {
    configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "templates");
    configuration.setObjectWrapper(new ViewWrapper());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ENGLISH);
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setSharedVariable("asset", function(assets::address));
    configuration.setSharedVariable("spaced", function(Names::spaced));
    configuration.setSharedVariable("day", function(Days::shown));
  }

  /**
   * A whole page.
   *
   * @param template the file's name
   * @param page what the layout needs; templates see it as {@code page}
   * @param model what the template itself needs
   * @throws IllegalStateException if the template is at fault; says where
   */
  public String render(String template, Page page, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("page", page);
    try {
      Template parsed = configuration.getTemplate(template);
      StringWriter out = new StringWriter(16_384);
      parsed.process(all, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + template, e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "template " + template + ": " + e.getMessageWithoutStackTop(), e);
    }
  }

  private interface TextFunction {
    String of(String argument);
  }

  private static TemplateMethodModelEx function(TextFunction function) {
    return arguments -> {
      if (arguments.size() != 1) {
        throw new TemplateModelException("expected one argument, got " + arguments.size());
      }
      return function.of(String.valueOf(arguments.get(0)));
    };
  }
}
