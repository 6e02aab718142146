;;; emacs.el --- The session that every editor's test has, in Emacs  -*- lexical-binding: t; -*-

;;; Commentary:

;; emacs --batch -l emacs.el; RETORT names the server, WORKSPACE what workspace.py made, EXTENSION editors/emacs.

;;; Code:

(require 'package)
(package-initialize)
(add-to-list 'load-path (getenv "EXTENSION"))
(setq eglot-sync-connect t
      eglot-connect-timeout 20
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.1
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil)
(require 'retort)
(setq retort-program (getenv "RETORT"))

(defconst session-limit 60)
(defvar session-messages nil)
(defvar session-outcomes nil)

(defun session-say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n")))

(defmacro session-await (what &rest body)
  "Wait until BODY gives something, which is WHAT was to be seen, and give it."
  (declare (indent 1))
  `(let ((end (+ (float-time) session-limit)) found)
     (while (and (not (setq found (progn ,@body))) (< (float-time) end))
       (accept-process-output nil 0.05))
     (unless found (error "Never seen: %s" ,what))
     (session-say "ok %s" ,what)
     found))

(defun session-file (name)
  (expand-file-name (concat "versions/" name) (getenv "WORKSPACE")))

(defun session-codes ()
  "The diagnostics of this buffer by what they say."
  (flymake-start)
  (mapconcat #'flymake-diagnostic-text (flymake-diagnostics) "\n"))

(defun session-replace (from to)
  (save-excursion
    (goto-char (point-min))
    (search-forward from)
    (replace-match to t t)))

(defun session-text (buffer)
  (if (get-buffer buffer) (with-current-buffer buffer (buffer-string)) ""))

(defun session-overlays (property kind)
  "The texts of this buffer's overlays of KIND."
  (mapconcat (lambda (overlay) (or (overlay-get overlay property) ""))
             (cl-remove-if-not (lambda (overlay) (eq (overlay-get overlay 'retort-kind) kind)) (overlays-in (point-min) (point-max)))
             ""))

(advice-add 'message :before
            (lambda (format &rest arguments) (when format (push (apply #'format format arguments) session-messages))))
(add-hook 'retort-run-ended-hook (lambda (how) (push how session-outcomes)))

(defun session-told (pattern)
  (cl-find-if (lambda (text) (string-match-p pattern text)) session-messages))

(defun session-quick-fix (title)
  "Choose the quick fix at point whose title has TITLE."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt collection &rest _)
               (let ((titles (all-completions "" collection)))
                 (or (cl-find-if (lambda (one) (string-match-p title one)) titles)
                     (error "No quick fix %s among %S" title titles))))))
    ;; As after a key: eglot would open a menu of the mouse.
    (let ((last-nonmenu-event ?x))
      (call-interactively #'eglot-code-actions))))

(defun session-run ()
  (session-say "emacs %s, eglot %s" emacs-version (file-name-nondirectory (directory-file-name (file-name-directory (locate-library "eglot")))))
  (find-file (session-file "2b0000000002_orders.py"))
  (call-interactively #'retort)
  (session-await "diagnostics: a syntax error and two heads"
    (let ((texts (session-codes)))
      (and (string-match-p "never closed" texts) (string-match-p "2 heads" texts))))
  (session-replace "primary_key=True)" "primary_key=True))")
  (eglot--signal-textDocument/didChange)
  (session-await "the syntax error goes when it is fixed" (not (string-match-p "never closed" (session-codes))))
  (goto-char (point-min))
  (re-search-forward "^revision = \"")
  (session-quick-fix "after the head 3c0000000003")
  (session-await "quick fix: down_revision leads to the other head"
    (string-match-p "down_revision[^\n]*3c0000000003" (buffer-string)))
  (save-buffer)
  (session-await "one head is left" (not (string-match-p "2 heads" (session-codes))))

  (call-interactively #'retort-preview)
  (session-await "preview"
    (string-match-p "CREATE TABLE orders" (session-text "*retort: 2b0000000002.upgrade.sql*")))
  (session-replace "\"orders\", " "\"orders\", sa.Column(\"total\", sa.Numeric(10, 2)), ")
  (save-buffer)
  (session-await "the preview follows a save"
    (string-match-p "total NUMERIC" (session-text "*retort: 2b0000000002.upgrade.sql*")))
  (with-current-buffer "*retort: 2b0000000002.upgrade.sql*"
    (goto-char (point-min))
    (search-forward "CREATE TABLE orders")
    (save-window-excursion
      (retort-preview-visit)
      (unless (looking-at "op.create_table") (error "The statement leads to %s" (thing-at-point 'line)))))
  (session-say "ok a statement leads to its line")

  (session-await "lenses of a pending revision" (string-match-p "Upgrade to here" (session-overlays 'before-string 'lens)))
  (session-await "hint: pending"
    (or (fboundp 'eglot-inlay-hints-mode) (string-match-p "pending" (session-overlays 'after-string 'hint))))
  (retort-upgrade "heads")
  (session-await "progress in the long statement"
    (and retort--run (string-match-p "statistics" (plist-get retort--run :message))))
  (retort-cancel)
  (session-await "the run is cancelled" (memq 'cancelled session-outcomes))
  (session-await "the cancelled run says where the database is" (session-told "cancelled.*"))
  (session-await "the mode line counts what is pending" (string-match-p "pending" (retort-mode-line)))

  (with-current-buffer (find-file-noselect (session-file "3c0000000003_invoices.sql"))
    (session-replace "100000000000" "1000")
    (save-buffer))
  (retort-upgrade "heads")
  (session-await "the second upgrade is complete" (session-told "applied: .*2b0000000002"))
  (session-await "the mode line" (equal (retort-mode-line) " [shop.db: 2b0000000002 - up to date]"))
  (session-await "lenses of an applied revision"
    (let ((lenses (session-overlays 'before-string 'lens)))
      (and (string-match-p "Downgrade to before here" lenses) (not (string-match-p "Upgrade to here" lenses)))))
  (session-await "hint: the database is here"
    (or (fboundp 'eglot-inlay-hints-mode) (string-match-p "current" (session-overlays 'after-string 'hint))))

  (save-window-excursion
    (retort-graph)
    (session-await "graph"
      (string-match-p "●  2b0000000002 orders (head) <- the database is here" (session-text "*retort graph*"))))

  (let (questions answer)
    (cl-letf (((symbol-function 'yes-or-no-p) (lambda (question) (push question questions) answer)))
      (retort-downgrade "base")
      (session-await "a downgrade that loses data asks" (and questions (string-match-p "shop\\.db" (car questions))))
      (session-await "refused: nothing was run" (memq 'refused session-outcomes))
      (setq answer t)
      (retort-downgrade "base")
      (session-await "confirmed: the downgrade runs" (session-told "undone: .*1a0000000001"))))
  (session-await "the database is at base" (equal (retort-mode-line) " [shop.db: base - 3 pending]"))
  (eglot-shutdown (retort-current-server)))

(condition-case failure
    (progn (session-run) (session-say "done"))
  (error
   (session-say "FAILED %s\nmessages: %s" (error-message-string failure) (string-join session-messages "\n"))
   (kill-emacs 1)))

;;; emacs.el ends here
