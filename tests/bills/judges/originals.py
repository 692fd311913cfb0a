"""Makes PDFs as billing systems and their printers do, by qpdf and ReportLab, of a document that is given; good ones and others.

Their names begin with what is to be found in them.
"""

import os
import sys

import pikepdf
from pikepdf import Array, Dictionary, Encryption, Name, ObjectStreamMode, String
from reportlab.pdfgen import canvas

given, folder = sys.argv[1:]
packed = {"object_stream_mode": ObjectStreamMode.generate}
plain = {"object_stream_mode": ObjectStreamMode.disable}


def save(name, change=lambda pdf: None, **how):
    with pikepdf.open(given) as pdf:
        change(pdf)
        pdf.save(os.path.join(folder, name + ".pdf"), **how)


def link(pdf, action):
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)
    pdf.pages[0].Annots = Array([pdf.make_indirect(annotation)])


def script():
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def launch():
    return Dictionary(S=Name.Launch, F=String("a.exe"))


def opens(action):
    def change(pdf):
        pdf.Root.OpenAction = pdf.make_indirect(action())

    return change


def by_name(pdf):
    names = Dictionary(Names=Array([String("a"), pdf.make_indirect(script())]))
    pdf.Root.Names = Dictionary(JavaScript=names)


def on_page(pdf):
    pdf.pages[0].AA = Dictionary(O=script())


def attach(name, content):
    def change(pdf):
        pdf.attachments[name] = content

    return change


for how, options in (("plain", plain), ("packed", packed)):
    save(f"good-{how}", **options)
    save(f"pdf-with-scripts-opened-{how}", opens(script), **options)
    save(f"pdf-with-scripts-by-name-{how}", by_name, **options)
    save(f"pdf-with-scripts-on-page-{how}", on_page, **options)
    save(f"pdf-with-actions-launch-{how}", opens(launch), **options)
    save(f"pdf-with-files-{how}", attach("a.exe", b"MZ"), **options)
    save(f"pdf-encrypted-{how}", encryption=Encryption(owner="o", user=""), **options)
save("good-linearized", linearize=True)
save("good-readable", qdf=True)
save("good-recompressed", recompress_flate=True, **packed)
save("good-link", lambda pdf: link(pdf, Dictionary(S=Name.URI, URI=String("https://komunala.si"))), **packed)
save("good-attachment", attach("invoice.xml", b"<a/>"), **packed)
save("pdf-with-actions-submit", lambda pdf: link(pdf, Dictionary(S=Name.SubmitForm, F=String("http://x"))))
for revision in (2, 3, 4, 6):
    strong = revision >= 4
    encryption = Encryption(owner="o", user="u", R=revision, aes=strong, metadata=strong)
    save(f"pdf-encrypted-{revision}", encryption=encryption)

page = canvas.Canvas(os.path.join(folder, "good-reportlab.pdf"))
page.drawString(72, 720, "Racun 2026-10")
page.linkURL("https://komunala.si", (72, 700, 200, 720))
page.bookmarkPage("top")
page.addOutlineEntry("Racun", "top")
page.acroForm.textfield(name="opomba", x=72, y=600, width=200)
page.showPage()
page.save()
