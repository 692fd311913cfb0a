import com.helger.io.resource.FileSystemResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.File;
import java.util.Locale;

/** What the rules of EN 16931 find in the invoices of a folder, warnings too: a line for each, and at last how many invoices there were. */
class Invoices {
  public static void main(String[] args) {
    var rules = new ValidationExecutorSetRegistry<IValidationSourceXML>();
    EN16931Validation.initEN16931(rules);
    File[] files = new File(args[0]).listFiles((folder, name) -> name.endsWith(".xml"));
    for (File file : files) {
      var id =
          file.getName().endsWith(".cii.xml")
              ? EN16931Validation.VID_CII_1316
              : file.getName().endsWith(".credit.xml")
                  ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316
                  : EN16931Validation.VID_UBL_INVOICE_1316;
      var found =
          ValidationExecutionManager.executeValidation(
              IValidityDeterminator.createDefault(),
              rules.getOfID(id),
              ValidationSourceXML.create(new FileSystemResource(file)));
      found.forEachFlattened(
          error -> System.out.println(file.getName() + ": " + error.getAsStringLocaleIndepdent()));
    }
    System.out.println(files.length);
  }
}
