;;; retort.el --- Database migrations with the Retort language server  -*- lexical-binding: t; -*-

;; Author: The Retort authors
;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1") (eglot "1.9"))
;; Keywords: languages, tools
;; URL: https://alembic.sqlalchemy.org

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Retort is a language server for Alembic workspaces and plain SQL migrations.  `M-x retort' in a workspace starts it under
;; eglot; then `retort-preview', `retort-upgrade', `retort-graph' and the others work, see `retort-command-map'.
;;
;; To start it by itself and have its commands on a key:
;;
;;     (add-hook 'python-mode-hook #'retort-ensure)
;;     (add-hook 'sql-mode-hook #'retort-ensure)
;;     (global-set-key (kbd "C-c m") retort-command-map)
;;
;; Only the folder of the workspace is Retort's: Python buffers elsewhere keep their server.

;;; Code:

(require 'retort-client)
(require 'retort-run)
(require 'retort-preview)
(require 'retort-graph)
(require 'retort-lens)

(defconst retort--modes '(python-mode python-ts-mode sql-mode conf-mode conf-unix-mode conf-toml-mode)
  "The modes of the files that Retort looks after.")

;;;; Starting

;;;###autoload
(defun retort (root)
  "Start Retort on the workspace at ROOT.
Interactively the one around this file, or one that is asked for."
  (interactive (list (or (retort-root) (read-directory-name "Folder with alembic.ini: " nil nil t))))
  (unless (executable-find retort-program)
    (user-error "%s can't be run: put it on your PATH, or set `retort-program'" retort-program))
  (let* ((root (file-name-as-directory (expand-file-name root)))
         (languages (if (fboundp 'eglot--languages) (mapcar (lambda (_) "python") retort--modes) "python")))
    (add-hook 'project-find-functions #'retort--find-project -50)
    (add-hook 'eglot-managed-mode-hook #'retort--managed)
    (add-hook 'eglot-connect-hook #'retort--connected)
    ;; In a buffer of no server, so that eglot ends none.
    (with-temp-buffer
      (setq default-directory root)
      (eglot retort--modes (cons 'retort root) 'retort-server (cons retort-program retort-program-arguments) languages))))

;;;###autoload
(defun retort-ensure ()
  "Start Retort if this file is in a workspace where it does not run.
For mode hooks."
  (let ((root (and buffer-file-name (retort-root))))
    (when (and root (not (cl-find (file-truename root) (retort--live-servers) :key #'retort--root :test #'equal)))
      (retort root))))

(defun retort--connected (server)
  "Take SERVER, which eglot has started."
  (when (cl-typep server 'retort-server)
    (setf (retort--root server) (file-truename (project-root (eglot--project server))))
    (push server retort--servers)
    (dolist (buffer (buffer-list))
      (with-current-buffer buffer
        (when (and buffer-file-name (apply #'derived-mode-p retort--modes))
          (eglot--maybe-activate-editing-mode))))
    (retort-refresh server)))

(defun retort--saved ()
  "This buffer was saved."
  (retort-preview-refresh-all)
  (when retort-lenses (retort-lens-refresh)))

(defun retort--managed ()
  "Eglot begins or ends to manage this buffer."
  (let ((is-ours (and (eglot-managed-p) (cl-typep (eglot-current-server) 'retort-server))))
    (retort-managed-mode (if is-ours 1 -1))))

(define-minor-mode retort-managed-mode
  "Retort looks after this buffer; switched by eglot."
  :lighter (:eval (retort-mode-line))
  :group 'retort
  (if (not retort-managed-mode)
      (progn (remove-hook 'after-save-hook #'retort--saved t)
             (retort-lens-clear))
    ;; After eglot has told the server.
    (add-hook 'after-save-hook #'retort--saved 90 t)
    (when retort-lenses (retort-lens-refresh))))

(defun retort-mode-line ()
  "Text for the mode line.
The database and where it stands, or how far the run under way is."
  (let ((server (retort-current-server)))
    (cond ((null server) "")
          (retort--run (format " [%s: %s %s%%%%]" (or (retort--database-name server) "retort")
                               (car (split-string (plist-get retort--run :title)))
                               (plist-get retort--run :percentage)))
          (t (format " [%s]" (retort-standing server))))))

;;;; Commands

(defun retort--read-target (server prompt &rest words)
  "Ask with PROMPT for a revision of SERVER, or one of WORDS."
  (let* ((revisions (reverse (retort--revisions server)))
         (messages (mapcar (lambda (revision) (cons (plist-get revision :revision) (plist-get revision :message))) revisions))
         (completion-extra-properties
          (list :annotation-function (lambda (id) (concat "  " (cdr (assoc id messages)))))))
    (completing-read prompt (append words (mapcar #'car messages)) nil nil nil nil (car words))))

(defun retort--id-here (server)
  "The id of this buffer's revision, or one that is asked for, as SERVER knows it."
  (or (plist-get (retort--revision-here server) :revision)
      (retort--read-target server "Revision: ")))

(defun retort-preview (revision &optional direction)
  "Show the SQL of REVISION beside it; interactively this buffer's.
DIRECTION is \"upgrade\" or, with a prefix argument, \"downgrade\"."
  (interactive (list (retort--id-here (retort--server-or-lose)) (if current-prefix-arg "downgrade" "upgrade")))
  (retort-preview--open (retort--server-or-lose) (list :revision revision :direction (or direction "upgrade"))))

(defun retort-preview-pending ()
  "Show the SQL from where the database stands to all heads."
  (interactive)
  (retort-preview--open (retort--server-or-lose) '(:target "heads" :direction "upgrade" :from "current")))

(defun retort-upgrade (target)
  "Upgrade the database to TARGET."
  (interactive (list (retort--read-target (retort--server-or-lose) "Upgrade to (heads): " "heads" "+1")))
  (retort--run-start (retort--server-or-lose) 'migration/upgrade (list :target target)))

(defun retort-downgrade (target)
  "Downgrade the database to TARGET."
  (interactive (list (retort--read-target (retort--server-or-lose) "Downgrade to (-1): " "-1" "base")))
  (retort--run-start (retort--server-or-lose) 'migration/downgrade (list :target target)))

(defun retort-downgrade-before (revision)
  "Downgrade the database so far that REVISION is no longer applied."
  (interactive (list (retort--id-here (retort--server-or-lose))))
  (retort--run-start (retort--server-or-lose) 'retort.downgradeBefore (list :revision revision)))

(defun retort-stamp (target)
  "Write TARGET into the version table, without running scripts."
  (interactive (list (retort--read-target (retort--server-or-lose) "Stamp (heads): " "heads" "base")))
  (retort--run-start (retort--server-or-lose) 'migration/stamp (list :targets (vector target))))

(defun retort-current ()
  "Read where the database stands, and say it."
  (interactive)
  (let ((server (retort--server-or-lose)))
    (retort-refresh server t (lambda () (message "%s" (retort-standing server))))))

(defun retort--create (method params)
  "Create a file by METHOD with PARAMS, and open it."
  (retort--request (retort--server-or-lose) method params
                   (lambda (created) (find-file (retort--path (plist-get created :uri))))))

(defun retort-revision (message &optional format)
  "Create a revision on the head with MESSAGE.
FORMAT is \"py\" or, with a prefix argument, \"sql\"."
  (interactive (list (read-string "What does the revision do? ") (if current-prefix-arg "sql" "py")))
  (retort--create :migration/revision (list :message message :format (or format "py"))))

(defun retort-merge (message)
  "Create a revision that merges the heads, with MESSAGE."
  (interactive (list (read-string "Message of the merge: " "merge the heads")))
  (retort--create :migration/merge (list :message message)))

(defvar retort-command-map
  (let ((map (make-sparse-keymap)))
    (define-key map "p" #'retort-preview)
    (define-key map "P" #'retort-preview-pending)
    (define-key map "s" #'retort-preview-show-statement)
    (define-key map "u" #'retort-upgrade)
    (define-key map "d" #'retort-downgrade)
    (define-key map "D" #'retort-downgrade-before)
    (define-key map "k" #'retort-cancel)
    (define-key map "g" #'retort-graph)
    (define-key map "c" #'retort-current)
    (define-key map "n" #'retort-revision)
    (define-key map "m" #'retort-merge)
    map)
  "Retort's commands, for a prefix key of yours.")

;;;; The server's commands, as lenses and code actions name them

(defun retort--command (name)
  "What does the server's command NAME here.
A function of the server and the command's argument, or nil."
  (pcase name
    ("retort.previewUpgrade"
     (lambda (server argument)
       (retort-preview--open server (list :revision (plist-get argument :revision) :direction "upgrade"))))
    ("retort.previewDowngrade"
     (lambda (server argument)
       (retort-preview--open server (list :revision (plist-get argument :revision) :direction "downgrade"))))
    ("retort.previewPending"
     (lambda (_server _argument) (retort-preview-pending)))
    ("retort.upgradeTo"
     (lambda (server argument)
       (retort--run-start server 'migration/upgrade (list :target (plist-get argument :revision)))))
    ("retort.downgradeBefore"
     (lambda (server argument)
       (retort--run-start server 'retort.downgradeBefore (list :revision (plist-get argument :revision)))))
    ("retort.revision"
     (lambda (_server argument)
       (retort--create :migration/revision
                       (append argument (list :message (read-string "What does the revision do? "))))))
    ("retort.merge"
     (lambda (_server argument) (retort--create :migration/merge argument)))
    ("retort.restoreRevision"
     (lambda (_server argument) (retort--create :migration/restoreRevision argument)))))

(defun retort--execute (server command arguments)
  "Run COMMAND of SERVER with ARGUMENTS, if it has a face here.
Return whether it has."
  (when-let ((run (retort--command (format "%s" command))))
    (funcall run server (and (> (length arguments) 0) (aref arguments 0)))
    t))

(with-suppressed-warnings ((obsolete eglot-execute-command))
  (cl-defmethod eglot-execute-command ((server retort-server) command arguments)
    "Run COMMAND of SERVER with ARGUMENTS, here where it has a face here."
    (unless (retort--execute server command arguments)
      (cl-call-next-method))))

(cl-defmethod eglot-execute ((server retort-server) action)
  "Run ACTION on SERVER, as newer versions of eglot do."
  (unless (and (stringp (plist-get action :command))
               (retort--execute server (plist-get action :command) (plist-get action :arguments)))
    (cl-call-next-method)))

(provide 'retort)
;;; retort.el ends here
