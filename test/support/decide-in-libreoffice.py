# Accepts or rejects all changes of Word documents in LibreOffice, and prints the paragraphs that are left as JSON.
# Called with a folder for LibreOffice's own files, and pairs of a decision (accept, reject) and a document's path.
import json, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

profile, arguments = sys.argv[1], sys.argv[2:]
pipe = 'engross' + str(abs(hash(profile)))
office = subprocess.Popen(
    ['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore', '--nologo',
     '--accept=pipe,name=' + pipe + ';urp;'],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for attempt in range(150):
    try:
        context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
        break
    except NoConnectException:
        time.sleep(0.2)
else:
    sys.exit('LibreOffice does not answer')
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
dispatcher = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
hidden = PropertyValue(Name='Hidden', Value=True)


def paragraphs(text):
    found = []
    for part in text:
        if part.supportsService('com.sun.star.text.TextTable'):
            for name in part.CellNames:
                found.extend(paragraphs(part.getCellByName(name)))
        else:
            found.append(part.String)
    return found


results = []
for decision, path in zip(arguments[::2], arguments[1::2]):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), '_blank', 0, (hidden,))
    command = '.uno:AcceptAllTrackedChanges' if decision == 'accept' else '.uno:RejectAllTrackedChanges'
    dispatcher.executeDispatch(document.CurrentController.Frame, command, '', 0, ())
    results.append(paragraphs(document.Text))
    document.close(True)
print(json.dumps(results))
try:
    desktop.terminate()
except Exception:
    pass
office.wait(timeout=30)
