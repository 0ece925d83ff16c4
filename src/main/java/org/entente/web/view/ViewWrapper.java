package org.entente.web.view;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;

/**
 * What templates see of Java: text, numbers, booleans, collections, maps, optionals (absent =
 * missing) and records; no other object, and none of its methods.
 */
final class ViewWrapper extends DefaultObjectWrapper {
  ViewWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public TemplateModel wrap(Object object) throws TemplateModelException {
    return object instanceof Optional<?> optional
        ? super.wrap(optional.orElse(null))
        : super.wrap(object);
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    if (object instanceof Record record) {
      return new RecordModel(record, this);
    }
    throw new TemplateModelException(
        "a template is given a "
            + object.getClass().getName()
            + "; expected text, a number, a boolean, a collection, a map or a record");
  }
}
