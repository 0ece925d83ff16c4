package org.entente.web.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/**
 * Data for a page's script as JSON within {@code <script type="application/json">}. HTML's own
 * characters are written as JSON escapes, so that nothing in it can end the element.
 *
 * <pre>{@code
 * writer.write(context, page, "entity.ftlh", Map.of("graph", ScriptData.of(nodesAndEdges)));
 * }</pre>
 */
public final class ScriptData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScriptData() {}

  /** Markup that a template prints as it is; the value is of maps, lists, records and text. */
  public static TemplateHTMLOutputModel of(Object value) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(escaped(JSON.writeValueAsString(value)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
